package giamngheo.warehouse.check;

import giamngheo.warehouse.table.ParticipationTable;

/**
 * OUT_OF_RANGE: women and members of minorities are among the persons, and nobody came less than
 * once.
 */
final class PartOfPersons implements LineCheck {
  @Override
  public void check(TypedLine line) {
    Integer persons = line.integer(ParticipationTable.PERSONS);
    if (persons == null) {
      return;
    }
    atMost(line, ParticipationTable.FEMALE, persons);
    atMost(line, ParticipationTable.ETHNIC_MINORITY, persons);
    if (line.value(ParticipationTable.ATTENDANCES) instanceof Integer times && times < persons) {
      line.report("OUT_OF_RANGE.fewer_attendances", ParticipationTable.ATTENDANCES, persons);
    }
  }

  private static void atMost(TypedLine line, String column, int persons) {
    if (line.value(column) instanceof Integer part && part > persons) {
      line.report("OUT_OF_RANGE.more_than_persons", column, persons);
    }
  }
}
