package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Column.column;

import java.util.List;

/** Dataset {@code population}: residents of a commune or hamlet, the denominators of all rates. */
public final class PopulationTable {
  public static final String REVIEW_YEAR = HouseholdTable.REVIEW_YEAR;
  public static final String AREA_CODE = HouseholdTable.AREA_CODE;
  public static final String HAMLET_CODE = HouseholdTable.HAMLET_CODE;
  public static final String HOUSEHOLDS = "households";
  public static final String PERSONS = "persons";
  public static final String MINORITY_HOUSEHOLDS = "ethnic_minority_households";
  public static final String MINORITY_PERSONS = "ethnic_minority_persons";
  public static final String SOURCE = "source";
  public static final String AS_OF = "as_of";
  public static final String DOCUMENT = "document";

  public static final InputTable TABLE =
      new InputTable(
          "population",
          List.of(
              column(REVIEW_YEAR, ColumnType.INTEGER).required().between(1990, 2100),
              column(AREA_CODE, ColumnType.AREA).required(),
              column(HAMLET_CODE, ColumnType.TEXT),
              column(HOUSEHOLDS, ColumnType.INTEGER).required().between(0, null),
              column(PERSONS, ColumnType.INTEGER).required().between(0, null),
              column(MINORITY_HOUSEHOLDS, ColumnType.INTEGER).between(0, null),
              column(MINORITY_PERSONS, ColumnType.INTEGER).between(0, null),
              column(SOURCE, ColumnType.TEXT),
              column(AS_OF, ColumnType.DATE),
              column(DOCUMENT, ColumnType.TEXT)));

  private PopulationTable() {}
}
