package giamngheo.warehouse.check;

import giamngheo.warehouse.table.MemberTable;

/**
 * MISSING_VALUE: a member has a birth date or at least a birth year, for every rule asks the age.
 */
final class BirthGiven implements LineCheck {
  @Override
  public void check(TypedLine line) {
    if (!line.isFilled(MemberTable.BIRTH_DATE) && !line.isFilled(MemberTable.BIRTH_YEAR)) {
      line.report("MISSING_VALUE.birth", MemberTable.BIRTH_DATE);
    }
  }
}
