package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Column.code;
import static giamngheo.warehouse.table.Column.column;

import java.util.List;

/** Dataset {@code household_link}: which household code of one review is which of another. */
public final class HouseholdLinkTable {
  public static final String OLD_AREA_CODE = "old_area_code";
  public static final String OLD_HOUSEHOLD_ID = "old_household_id";
  public static final String NEW_AREA_CODE = "new_area_code";
  public static final String NEW_HOUSEHOLD_ID = "new_household_id";
  public static final String KIND = "kind";
  public static final String DATE = "date";

  public static final InputTable TABLE =
      new InputTable(
          "household_link",
          List.of(
              column(OLD_AREA_CODE, ColumnType.TEXT).required(),
              column(OLD_HOUSEHOLD_ID, ColumnType.TEXT).required(),
              column(NEW_AREA_CODE, ColumnType.TEXT).required(),
              column(NEW_HOUSEHOLD_ID, ColumnType.TEXT).required(),
              code(KIND, "same", "split", "merged", "recode").required(),
              column(DATE, ColumnType.DATE).required()),
          Placement.ofYear(DATE));

  private HouseholdLinkTable() {}
}
