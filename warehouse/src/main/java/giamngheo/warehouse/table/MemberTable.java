package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Column.code;
import static giamngheo.warehouse.table.Column.column;

import java.util.List;

/**
 * Dataset {@code member}: one line per person of a reviewed household. {@code id_number} never
 * rests in the warehouse: on receipt it becomes {@code id_hash} and {@code id_last3}.
 */
public final class MemberTable {
  public static final String REVIEW_YEAR = HouseholdTable.REVIEW_YEAR;
  public static final String REVIEW_KIND = HouseholdTable.REVIEW_KIND;
  public static final String REVIEW_DATE = HouseholdTable.REVIEW_DATE;
  public static final String AREA_CODE = HouseholdTable.AREA_CODE;
  public static final String HOUSEHOLD_ID = HouseholdTable.HOUSEHOLD_ID;
  public static final String MEMBER_NO = "member_no";
  public static final String FULL_NAME = "full_name";
  public static final String ID_NUMBER = "id_number";
  public static final String ID_HASH = "id_hash";
  public static final String ID_LAST3 = "id_last3";
  public static final String SEX = "sex";
  public static final String BIRTH_DATE = "birth_date";
  public static final String BIRTH_YEAR = "birth_year";
  public static final String RELATIONSHIP = "relationship";
  public static final String ETHNICITY = HouseholdTable.ETHNICITY;

  private static final String[] LEVELS = {
    "none",
    "preschool",
    "primary",
    "lower_secondary",
    "upper_secondary",
    "elementary_vocational",
    "intermediate",
    "college",
    "university"
  };

  public static final InputTable TABLE =
      new InputTable(
          "member",
          List.of(
              column(REVIEW_YEAR, ColumnType.INTEGER).required().between(1990, 2100),
              code(REVIEW_KIND, HouseholdTable.PERIODIC, HouseholdTable.MONTHLY),
              column(REVIEW_DATE, ColumnType.DATE),
              column(AREA_CODE, ColumnType.AREA).required(),
              column(HOUSEHOLD_ID, ColumnType.TEXT).required(),
              column(MEMBER_NO, ColumnType.INTEGER).required().between(1, null),
              column(FULL_NAME, ColumnType.TEXT),
              column(ID_NUMBER, ColumnType.TEXT),
              code(SEX, "male", "female").required(),
              column(BIRTH_DATE, ColumnType.DATE),
              column(BIRTH_YEAR, ColumnType.INTEGER).between(1850, 2100),
              code(RELATIONSHIP, "head", "spouse", "child", "parent", "other"),
              column(ETHNICITY, ColumnType.ETHNICITY),
              column("monthly_allowance", ColumnType.BOOLEAN),
              column("health_insurance", ColumnType.BOOLEAN),
              column("stunted", ColumnType.BOOLEAN),
              column("underweight", ColumnType.BOOLEAN),
              code("attending", LEVELS),
              code("completed", LEVELS),
              column("job_training", ColumnType.BOOLEAN),
              code("employment", "wage", "self", "seeking", "inactive"),
              column("labour_contract", ColumnType.BOOLEAN),
              column("internet", ColumnType.BOOLEAN)));

  private MemberTable() {}
}
