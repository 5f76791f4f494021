package giamngheo.warehouse.check;

import giamngheo.warehouse.programme.ProgrammeCodes.ReviewLimits;
import giamngheo.warehouse.table.HouseholdTable;

/**
 * OUT_OF_RANGE: B2 points are so many for each deprivation and no more than all deprivations give
 * (Circular 07/2021, Form 3.3).
 */
final class PointsOfDeprivations implements LineCheck {
  private final int each;
  private final int most;

  PointsOfDeprivations(ReviewLimits limits) {
    this.each = limits.pointsOfDeprivation();
    this.most = limits.mostPoints();
  }

  @Override
  public void check(TypedLine line) {
    Integer points = line.integer(HouseholdTable.B2_POINTS);
    if (points == null) {
      return;
    }
    if (points > most) {
      line.report("OUT_OF_RANGE", HouseholdTable.B2_POINTS, 0, most);
    } else if (points % each != 0) {
      line.report("OUT_OF_RANGE.not_a_multiple", HouseholdTable.B2_POINTS, each);
    }
  }
}
