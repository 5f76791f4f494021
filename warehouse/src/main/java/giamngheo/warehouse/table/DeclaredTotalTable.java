package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Column.column;

import java.util.List;

/** Dataset {@code declared_total}: a figure that a commune reported on paper, cell by cell. */
public final class DeclaredTotalTable {
  public static final String REVIEW_YEAR = HouseholdTable.REVIEW_YEAR;
  public static final String AREA_CODE = HouseholdTable.AREA_CODE;
  public static final String FORM = "form";
  public static final String ROW_KEY = "row_key";
  public static final String COLUMN = "column";
  public static final String VALUE = "value";
  public static final String DOCUMENT = "document";

  public static final InputTable TABLE =
      new InputTable(
          "declared_total",
          List.of(
              column(REVIEW_YEAR, ColumnType.INTEGER).required().between(1990, 2100),
              column(AREA_CODE, ColumnType.AREA).required(),
              column(FORM, ColumnType.TEXT).required(),
              column(ROW_KEY, ColumnType.TEXT).required(),
              column(COLUMN, ColumnType.TEXT).required(),
              column(VALUE, ColumnType.DECIMAL).required(),
              column(DOCUMENT, ColumnType.TEXT)));

  private DeclaredTotalTable() {}
}
