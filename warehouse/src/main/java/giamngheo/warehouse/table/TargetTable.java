package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Column.column;

import java.util.List;

/** Dataset {@code target}: what an indicator should reach in a place and year. */
public final class TargetTable {
  public static final String INDICATOR = "indicator";
  public static final String AREA_CODE = HouseholdTable.AREA_CODE;
  public static final String YEAR = ActivityTable.YEAR;
  public static final String VALUE = "value";
  public static final String DOCUMENT = BudgetTable.DOCUMENT;

  /** A target may be an amount of money. */
  private static final long LARGEST = 100_000_000_000_000L;

  public static final InputTable TABLE =
      new InputTable(
          "target",
          List.of(
              column(INDICATOR, ColumnType.TEXT).required(),
              column(AREA_CODE, ColumnType.AREA).required(),
              column(YEAR, ColumnType.INTEGER).required().between(1990, 2100),
              column(VALUE, ColumnType.DOUBLE).required().between(-LARGEST, LARGEST),
              column(DOCUMENT, ColumnType.TEXT)),
          Placement.ofYear(YEAR).at(AREA_CODE));

  private TargetTable() {}
}
