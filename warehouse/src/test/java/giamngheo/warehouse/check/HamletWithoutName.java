package giamngheo.warehouse.check;

import giamngheo.warehouse.table.HouseholdTable;

/** A check as a stranger would add it: this class and an entry of checks.yaml. */
final class HamletWithoutName implements LineCheck {
  @Override
  public void check(TypedLine line) {
    if (!line.isFilled(HouseholdTable.HAMLET)) {
      line.report("HAMLET_WITHOUT_NAME", HouseholdTable.HAMLET);
    }
  }
}
