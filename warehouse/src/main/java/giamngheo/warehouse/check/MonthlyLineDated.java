package giamngheo.warehouse.check;

import giamngheo.warehouse.table.HouseholdTable;

/**
 * MISSING_VALUE: a line of a monthly review says on which day, for its month decides which review
 * it belongs to.
 */
final class MonthlyLineDated implements LineCheck {
  @Override
  public void check(TypedLine line) {
    if (HouseholdTable.MONTHLY.equals(line.value(HouseholdTable.REVIEW_KIND))
        && !line.isFilled(HouseholdTable.REVIEW_DATE)) {
      line.report("MISSING_VALUE.monthly_review_date", HouseholdTable.REVIEW_DATE);
    }
  }
}
