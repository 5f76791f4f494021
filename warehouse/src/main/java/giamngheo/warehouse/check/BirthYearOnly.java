package giamngheo.warehouse.check;

import giamngheo.warehouse.table.MemberTable;

/** BIRTH_YEAR_ONLY, a warning: the age comes from the year alone. */
final class BirthYearOnly implements LineCheck {
  @Override
  public void check(TypedLine line) {
    if (!line.isFilled(MemberTable.BIRTH_DATE) && line.value(MemberTable.BIRTH_YEAR) != null) {
      line.report("BIRTH_YEAR_ONLY", MemberTable.BIRTH_YEAR);
    }
  }
}
