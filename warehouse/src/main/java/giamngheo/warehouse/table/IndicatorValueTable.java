package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Schemas.INT;
import static giamngheo.warehouse.table.Schemas.REAL;
import static giamngheo.warehouse.table.Schemas.TEXT;
import static giamngheo.warehouse.table.Schemas.TRUTH;
import static giamngheo.warehouse.table.Schemas.field;
import static giamngheo.warehouse.table.Schemas.schema;

import org.apache.spark.sql.types.StructType;

/** Table {@code indicator_value}: one row per figure; ratios are unrounded fractions. */
public final class IndicatorValueTable {
  public static final String NAME = "indicator_value";

  public static final StructType SCHEMA =
      schema(
          field("year", INT),
          field(ScoreTable.STANDARD_ID, TEXT),
          field("release_id", TEXT),
          field("area_code", TEXT),
          field("area_level", TEXT),
          field("map_date", TEXT),
          field("indicator", TEXT),
          field("measure", TEXT),
          field("sub_indicator", TEXT),
          field("cutoff", TEXT),
          field("weighting", TEXT),
          field("scope", TEXT),
          field("group_by", TEXT),
          field("group_value", TEXT),
          field("unit", TEXT),
          field("from_year", INT),
          field("change_kind", TEXT),
          field("annualised", TRUTH),
          field("numerator", REAL),
          field("denominator", REAL),
          field("value", REAL),
          field("std_error", REAL),
          field("ci_low", REAL),
          field("ci_high", REAL));

  private IndicatorValueTable() {}
}
