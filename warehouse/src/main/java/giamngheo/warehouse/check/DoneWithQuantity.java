package giamngheo.warehouse.check;

import giamngheo.warehouse.table.ActivityTable;

/** QUANTITY_MISSING, a warning: an activity that is done says how much was done. */
final class DoneWithQuantity implements LineCheck {
  @Override
  public void check(TypedLine line) {
    if (ActivityTable.DONE.equals(line.value(ActivityTable.STATUS))
        && !line.isFilled(ActivityTable.ACTUAL_QUANTITY)) {
      line.report("QUANTITY_MISSING", ActivityTable.ACTUAL_QUANTITY);
    }
  }
}
