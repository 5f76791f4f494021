package giamngheo.warehouse.check;

import giamngheo.warehouse.table.HouseholdTable;

/** OUT_OF_RANGE: B2 points come in tens, ten for each deprivation (Circular 07/2021, Form 3.3). */
final class PointsInTens implements LineCheck {
  private static final int POINTS_PER_DEPRIVATION = 10;

  @Override
  public void check(TypedLine line) {
    Integer points = line.integer(HouseholdTable.B2_POINTS);
    if (points != null && points % POINTS_PER_DEPRIVATION != 0) {
      line.report("OUT_OF_RANGE.points_in_tens", HouseholdTable.B2_POINTS);
    }
  }
}
