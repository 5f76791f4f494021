package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Column.column;

import java.util.List;

/** Dataset {@code staff}: how many people of a group should be trained, the denominators. */
public final class StaffTable {
  public static final String YEAR = ActivityTable.YEAR;
  public static final String AREA_CODE = HouseholdTable.AREA_CODE;
  public static final String GROUP = ParticipationTable.GROUP;
  public static final String PERSONS = ParticipationTable.PERSONS;
  public static final String FEMALE = ParticipationTable.FEMALE;

  public static final InputTable TABLE =
      new InputTable(
          "staff",
          List.of(
              column(YEAR, ColumnType.INTEGER).required().between(1990, 2100),
              column(AREA_CODE, ColumnType.AREA).required(),
              ParticipationTable.group().required(),
              column(PERSONS, ColumnType.INTEGER).required().between(0, null),
              column(FEMALE, ColumnType.INTEGER).between(0, null)),
          Placement.ofYear(YEAR).at(AREA_CODE));

  private StaffTable() {}
}
