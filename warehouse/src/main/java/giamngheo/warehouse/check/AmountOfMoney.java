package giamngheo.warehouse.check;

import giamngheo.warehouse.programme.ProgrammeCodes;
import giamngheo.warehouse.table.BudgetTable;

/**
 * AMOUNT_UNIT_DOUBTFUL, a warning: amounts are VND; one so small or so large was written in
 * thousands or millions, or multiplied twice.
 */
final class AmountOfMoney implements LineCheck {
  private final long smallest;
  private final long largest;

  AmountOfMoney(ProgrammeCodes codes) {
    this.smallest = codes.smallestAmount();
    this.largest = codes.largestAmount();
  }

  @Override
  public void check(TypedLine line) {
    if (!(line.value(BudgetTable.AMOUNT) instanceof Long amount)) {
      return;
    }
    if (amount != 0 && amount < smallest) {
      line.report("AMOUNT_UNIT_DOUBTFUL", BudgetTable.AMOUNT, smallest);
    } else if (amount > largest) {
      line.report("AMOUNT_UNIT_DOUBTFUL.too_large", BudgetTable.AMOUNT, largest);
    }
  }
}
