package giamngheo.warehouse.check;

import giamngheo.warehouse.programme.ProgrammeCodes;
import giamngheo.warehouse.table.ActivityTable;

/**
 * PROJECT_NOT_APPLICABLE, a warning: some projects are for poor districts only; a line of theirs in
 * another district is a slip of the project's number or of the place.
 */
final class ProjectApplies implements LineCheck {
  private final ProgrammeCodes codes;

  ProjectApplies(ProgrammeCodes codes) {
    this.codes = codes;
  }

  @Override
  public void check(TypedLine line) {
    Integer project = line.integer(ActivityTable.PROJECT);
    String area = line.text(ActivityTable.AREA_CODE);
    if (project != null && area != null && !codes.applies(project, area)) {
      line.report("PROJECT_NOT_APPLICABLE", ActivityTable.PROJECT, area);
    }
  }
}
