package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Schemas.INT;
import static giamngheo.warehouse.table.Schemas.TEXT;
import static giamngheo.warehouse.table.Schemas.TRUTH;
import static giamngheo.warehouse.table.Schemas.field;
import static giamngheo.warehouse.table.Schemas.schema;

import org.apache.spark.sql.types.StructType;

/** Table {@code transition}: one row per household, list, commune and pair of review years. */
public final class TransitionTable {
  public static final String NAME = "transition";
  public static final String REVIEW_YEAR = HouseholdTable.REVIEW_YEAR;
  public static final String FROM_YEAR = "from_year";
  public static final String STANDARD_ID = ScoreTable.STANDARD_ID;
  public static final String LIST = "list";
  public static final String AREA_CODE = HouseholdTable.AREA_CODE;
  public static final String HOUSEHOLD_ID = HouseholdTable.HOUSEHOLD_ID;
  public static final String FROM_CLASS = "from_class";
  public static final String TO_CLASS = "to_class";
  public static final String MOVEMENT = "movement";
  public static final String PERSONS_FROM = "persons_from";
  public static final String PERSONS_TO = "persons_to";
  public static final String LISTED_FROM = "listed_from";
  public static final String LISTED_TO = "listed_to";
  public static final String HAMLET = HouseholdTable.HAMLET;

  public static final StructType SCHEMA =
      schema(
          field(REVIEW_YEAR, INT),
          field(FROM_YEAR, INT),
          field(STANDARD_ID, TEXT),
          field(LIST, TEXT),
          field(AREA_CODE, TEXT),
          field(HOUSEHOLD_ID, TEXT),
          field(FROM_CLASS, TEXT),
          field(TO_CLASS, TEXT),
          field(MOVEMENT, TEXT),
          field(PERSONS_FROM, INT),
          field(PERSONS_TO, INT),
          field(LISTED_FROM, TRUTH),
          field(LISTED_TO, TRUTH),
          field(HAMLET, TEXT));

  private TransitionTable() {}
}
