package giamngheo.warehouse.check;

import giamngheo.warehouse.table.ParticipationTable;

/** MISSING_VALUE: a line of participation counts people of a group, or names a household. */
final class ParticipationCounts implements LineCheck {
  @Override
  public void check(TypedLine line) {
    if (line.isFilled(ParticipationTable.HOUSEHOLD_ID)) {
      return;
    }
    if (!line.isFilled(ParticipationTable.PERSONS)) {
      line.report("MISSING_VALUE.participation", ParticipationTable.PERSONS);
    }
    if (!line.isFilled(ParticipationTable.GROUP)) {
      line.report("MISSING_VALUE.participation", ParticipationTable.GROUP);
    }
  }
}
