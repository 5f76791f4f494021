package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Schemas.INT;
import static giamngheo.warehouse.table.Schemas.TEXT;
import static giamngheo.warehouse.table.Schemas.field;
import static giamngheo.warehouse.table.Schemas.schema;

import org.apache.spark.sql.types.StructType;

/**
 * Table {@code published_list}: the households of every official release with the class that
 * counts. It is what next year's movements open with; rows are only ever added.
 */
public final class PublishedListTable {
  public static final String NAME = "published_list";
  public static final String RELEASE_ID = FormCellTable.RELEASE_ID;

  public static final StructType SCHEMA =
      schema(
          field(RELEASE_ID, TEXT),
          field(HouseholdTable.REVIEW_YEAR, INT),
          field(ScoreTable.STANDARD_ID, TEXT),
          field(HouseholdTable.AREA_CODE, TEXT),
          field(HouseholdTable.HOUSEHOLD_ID, TEXT),
          field(ScoreTable.CLASS, TEXT),
          field(ScoreTable.PERSONS, INT),
          field(HouseholdTable.HAMLET, TEXT));

  private PublishedListTable() {}
}
