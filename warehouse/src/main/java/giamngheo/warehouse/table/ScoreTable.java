package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Schemas.INT;
import static giamngheo.warehouse.table.Schemas.LONG;
import static giamngheo.warehouse.table.Schemas.TEXT;
import static giamngheo.warehouse.table.Schemas.TRUTH;
import static giamngheo.warehouse.table.Schemas.field;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Table {@code household_score}: one wide row per household, periodic review and standard, with
 * everything that forms, breakdowns and traces count. Indicator columns (1 deprived, 0 not, null
 * unknown) and a standard's own facts follow.
 */
public final class ScoreTable {
  public static final String NAME = "household_score";
  public static final String STANDARD_ID = "standard_id";
  public static final String AREA_TYPE = "area_type";
  public static final String PERSONS = "persons";
  public static final String DEPRIVATIONS = "deprivations";
  public static final String CLASS = "class";
  public static final String CLASS_RECOGNISED = "class_recognised";
  public static final String GATE = "gate";
  public static final String URBAN = "urban";
  public static final String RURAL = "rural";

  private static final StructType FIXED =
      Schemas.schema(
          field(HouseholdTable.REVIEW_YEAR, INT),
          field(STANDARD_ID, TEXT),
          field(HouseholdTable.AREA_CODE, TEXT),
          field(HouseholdTable.HOUSEHOLD_ID, TEXT),
          field(AREA_TYPE, TEXT),
          field(PERSONS, INT),
          field(DEPRIVATIONS, INT),
          field(CLASS, TEXT),
          field(CLASS_RECOGNISED, TEXT),
          field(GATE, TRUTH),
          field(HouseholdTable.HAMLET, TEXT),
          field(HouseholdTable.HAMLET_CODE, TEXT),
          field(HouseholdTable.ETHNICITY, TEXT),
          field(HouseholdTable.HEAD_SEX, TEXT),
          field(HouseholdTable.NO_LABOUR_CAPACITY, TRUTH),
          field(HouseholdTable.MERIT_HOUSEHOLD, TRUTH),
          field(HouseholdTable.AGRICULTURAL, TRUTH),
          field(HouseholdTable.POVERTY_CAUSES, DataTypes.createArrayType(TEXT)),
          field(HouseholdTable.SUPPORTS, DataTypes.createArrayType(TEXT)),
          field(HouseholdTable.ENTRY_REASON, TEXT),
          field(BatchTable.BATCH_ID, TEXT),
          field(ReceivedTable.LINE_NO, LONG));

  private ScoreTable() {}

  /** Fixed columns, then one int per indicator. */
  public static StructType schema(List<String> indicators) {
    StructType schema = FIXED;
    for (String indicator : indicators) {
      schema = schema.add(indicator, DataTypes.IntegerType, true);
    }
    return schema;
  }
}
