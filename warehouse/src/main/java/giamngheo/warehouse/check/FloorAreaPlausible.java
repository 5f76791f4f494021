package giamngheo.warehouse.check;

import giamngheo.warehouse.programme.ProgrammeCodes.ReviewLimits;
import giamngheo.warehouse.table.HouseholdTable;
import java.math.BigDecimal;

/** FLOOR_AREA_DOUBTFUL, a warning: no dwelling is so large. */
final class FloorAreaPlausible implements LineCheck {
  private final BigDecimal largest;

  FloorAreaPlausible(ReviewLimits limits) {
    this.largest = BigDecimal.valueOf(limits.largestFloorArea());
  }

  @Override
  public void check(TypedLine line) {
    if (line.value(HouseholdTable.FLOOR_AREA) instanceof BigDecimal area
        && area.compareTo(largest) > 0) {
      line.report("FLOOR_AREA_DOUBTFUL", HouseholdTable.FLOOR_AREA, largest);
    }
  }
}
