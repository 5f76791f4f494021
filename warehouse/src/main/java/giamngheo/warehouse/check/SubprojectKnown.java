package giamngheo.warehouse.check;

import giamngheo.warehouse.programme.ProgrammeCodes;
import giamngheo.warehouse.table.ActivityTable;
import java.util.List;

/** UNKNOWN_CODE: the sub-project is one of the line's project (Decision 90/QĐ-TTg). */
final class SubprojectKnown implements LineCheck {
  private final ProgrammeCodes codes;

  SubprojectKnown(ProgrammeCodes codes) {
    this.codes = codes;
  }

  @Override
  public void check(TypedLine line) {
    Integer project = line.integer(ActivityTable.PROJECT);
    String subproject = line.text(ActivityTable.SUBPROJECT);
    if (project == null || subproject == null) {
      return;
    }
    List<String> known = codes.subprojects(project);
    if (!known.contains(subproject)) {
      line.report(
          "UNKNOWN_CODE.subproject",
          ActivityTable.SUBPROJECT,
          project,
          known.isEmpty() ? "–" : String.join(", ", known));
    }
  }
}
