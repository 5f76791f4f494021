package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Column.column;

import java.util.List;

/** Dataset {@code submission}: a report that a commune or agency owes, and when it came. */
public final class SubmissionTable {
  public static final String FORM = "form";

  /** {@code 2024}, {@code 2024-6m}, a month {@code 2024-03}, or a day for an ad hoc report. */
  public static final String PERIOD = "period";

  public static final String AGENCY = InspectionTable.AGENCY;
  public static final String AREA_CODE = HouseholdTable.AREA_CODE;
  public static final String DUE_DATE = "due_date";

  /** Viet Nam time; a day alone is its beginning. Empty while nothing came. */
  public static final String RECEIVED_AT = "received_at";

  public static final String DOCUMENT = BudgetTable.DOCUMENT;

  public static final InputTable TABLE =
      new InputTable(
          "submission",
          List.of(
              column(FORM, ColumnType.TEXT).required(),
              column(PERIOD, ColumnType.PERIOD).required(),
              column(AGENCY, ColumnType.TEXT),
              column(AREA_CODE, ColumnType.AREA),
              column(DUE_DATE, ColumnType.DATE),
              column(RECEIVED_AT, ColumnType.TIME),
              column(DOCUMENT, ColumnType.TEXT)),
          Placement.ofYear(PERIOD, DUE_DATE, RECEIVED_AT).at(AREA_CODE, AGENCY).during(PERIOD));

  private SubmissionTable() {}
}
