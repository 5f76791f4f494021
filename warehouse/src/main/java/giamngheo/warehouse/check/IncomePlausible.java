package giamngheo.warehouse.check;

import giamngheo.warehouse.programme.ProgrammeCodes.ReviewLimits;
import giamngheo.warehouse.table.HouseholdTable;
import java.math.BigDecimal;

/**
 * INCOME_DOUBTFUL, a warning: so little or so much a month that the unit must be wrong. No income
 * at all is possible.
 */
final class IncomePlausible implements LineCheck {
  private final BigDecimal smallest;
  private final BigDecimal largest;

  IncomePlausible(ReviewLimits limits) {
    this.smallest = BigDecimal.valueOf(limits.smallestIncome());
    this.largest = BigDecimal.valueOf(limits.largestIncome());
  }

  @Override
  public void check(TypedLine line) {
    if (!(line.value(HouseholdTable.INCOME_PER_CAPITA) instanceof BigDecimal income)) {
      return;
    }
    String shown = income.stripTrailingZeros().toPlainString();
    if (income.signum() != 0 && income.compareTo(smallest) < 0) {
      line.report("INCOME_DOUBTFUL", HouseholdTable.INCOME_PER_CAPITA, shown, smallest);
    } else if (income.compareTo(largest) > 0) {
      line.report("INCOME_DOUBTFUL.too_large", HouseholdTable.INCOME_PER_CAPITA, shown, largest);
    }
  }
}
