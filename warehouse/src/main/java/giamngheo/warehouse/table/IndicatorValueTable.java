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
  public static final String YEAR = "year";
  public static final String RELEASE_ID = "release_id";
  public static final String AREA_CODE = "area_code";
  public static final String AREA_LEVEL = "area_level";
  public static final String MAP_DATE = "map_date";
  public static final String INDICATOR = "indicator";
  public static final String MEASURE = "measure";
  public static final String SUB_INDICATOR = "sub_indicator";
  public static final String CUTOFF = "cutoff";
  public static final String WEIGHTING = "weighting";
  public static final String SCOPE = "scope";
  public static final String GROUP_BY = "group_by";
  public static final String GROUP_VALUE = "group_value";
  public static final String UNIT = "unit";
  public static final String FROM_YEAR = "from_year";
  public static final String CHANGE_KIND = "change_kind";
  public static final String ANNUALISED = "annualised";
  public static final String NUMERATOR = "numerator";
  public static final String DENOMINATOR = "denominator";
  public static final String VALUE = "value";
  public static final String STD_ERROR = "std_error";
  public static final String CI_LOW = "ci_low";
  public static final String CI_HIGH = "ci_high";

  public static final StructType SCHEMA =
      schema(
          field(YEAR, INT),
          field(ScoreTable.STANDARD_ID, TEXT),
          field(RELEASE_ID, TEXT),
          field(AREA_CODE, TEXT),
          field(AREA_LEVEL, TEXT),
          field(MAP_DATE, TEXT),
          field(INDICATOR, TEXT),
          field(MEASURE, TEXT),
          field(SUB_INDICATOR, TEXT),
          field(CUTOFF, TEXT),
          field(WEIGHTING, TEXT),
          field(SCOPE, TEXT),
          field(GROUP_BY, TEXT),
          field(GROUP_VALUE, TEXT),
          field(UNIT, TEXT),
          field(FROM_YEAR, INT),
          field(CHANGE_KIND, TEXT),
          field(ANNUALISED, TRUTH),
          field(NUMERATOR, REAL),
          field(DENOMINATOR, REAL),
          field(VALUE, REAL),
          field(STD_ERROR, REAL),
          field(CI_LOW, REAL),
          field(CI_HIGH, REAL));

  private IndicatorValueTable() {}
}
