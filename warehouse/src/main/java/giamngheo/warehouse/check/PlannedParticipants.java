package giamngheo.warehouse.check;

import giamngheo.warehouse.programme.ProgrammeCodes;
import giamngheo.warehouse.table.ActivityTable;

/** PARTICIPANTS_UNUSUAL, a warning: more people are planned than one activity can hold. */
final class PlannedParticipants implements LineCheck {
  private final int most;

  PlannedParticipants(ProgrammeCodes codes) {
    this.most = codes.mostParticipants();
  }

  @Override
  public void check(TypedLine line) {
    Integer planned = line.integer(ActivityTable.PLANNED_PARTICIPANTS);
    if (planned != null && planned > most) {
      line.report("PARTICIPANTS_UNUSUAL", ActivityTable.PLANNED_PARTICIPANTS, most);
    }
  }
}
