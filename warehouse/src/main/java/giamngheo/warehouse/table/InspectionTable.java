package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Column.column;

import java.util.List;

/**
 * Dataset {@code inspection}: one line per inspection and finding; an inspection without findings
 * is one line without {@code finding_no}.
 */
public final class InspectionTable {
  public static final String INSPECTION_ID = "inspection_id";
  public static final String DATE = "date";
  public static final String AGENCY = "agency";
  public static final String AREA_CODE = HouseholdTable.AREA_CODE;
  public static final String SCOPE = "scope";

  /** Whether the visit stood in the year's plan; else it was unscheduled (đột xuất). */
  public static final String PLANNED = "planned";

  public static final String FINDING_NO = "finding_no";
  public static final String FINDING = "finding";
  public static final String RECOMMENDATION = "recommendation";
  public static final String DUE_DATE = "due_date";
  public static final String RESOLVED_DATE = "resolved_date";

  public static final InputTable TABLE =
      new InputTable(
          "inspection",
          List.of(
              column(INSPECTION_ID, ColumnType.TEXT).required(),
              column(DATE, ColumnType.DATE).required(),
              column(AGENCY, ColumnType.TEXT),
              column(AREA_CODE, ColumnType.AREA),
              column(SCOPE, ColumnType.TEXT),
              column(PLANNED, ColumnType.BOOLEAN),
              column(FINDING_NO, ColumnType.TEXT),
              column(FINDING, ColumnType.TEXT),
              column(RECOMMENDATION, ColumnType.TEXT),
              column(DUE_DATE, ColumnType.DATE),
              column(RESOLVED_DATE, ColumnType.DATE)),
          Placement.ofYear(DATE).at(AREA_CODE, AGENCY));

  private InspectionTable() {}
}
