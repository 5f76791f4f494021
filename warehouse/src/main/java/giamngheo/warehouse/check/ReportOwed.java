package giamngheo.warehouse.check;

import giamngheo.warehouse.programme.ProgrammeCodes;
import giamngheo.warehouse.table.SubmissionTable;

/** UNKNOWN_CODE: a report that came is one of the calendar, or says itself when it was due. */
final class ReportOwed implements LineCheck {
  private final ProgrammeCodes codes;

  ReportOwed(ProgrammeCodes codes) {
    this.codes = codes;
  }

  @Override
  public void check(TypedLine line) {
    String form = line.text(SubmissionTable.FORM);
    if (form != null
        && !codes.reports().contains(form)
        && line.date(SubmissionTable.DUE_DATE) == null) {
      line.report(
          "UNKNOWN_CODE.report",
          SubmissionTable.FORM,
          String.join(", ", codes.reports().stream().sorted().toList()));
    }
  }
}
