package giamngheo.warehouse.check;

import giamngheo.warehouse.programme.ProgrammeCodes;

/** UNKNOWN_AGENCY, a warning: an agency stands in the list; the nearest name is suggested. */
final class AgencyKnown implements LineCheck {
  private final ProgrammeCodes codes;
  private final String column;

  AgencyKnown(ProgrammeCodes codes, String column) {
    this.codes = codes;
    this.column = column;
  }

  @Override
  public void check(TypedLine line) {
    String agency = line.text(column);
    if (agency != null && !codes.knowsAgency(agency)) {
      line.report("UNKNOWN_AGENCY", column, codes.nearestAgency(agency));
    }
  }
}
