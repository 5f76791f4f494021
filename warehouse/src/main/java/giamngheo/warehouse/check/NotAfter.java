package giamngheo.warehouse.check;

import java.time.LocalDate;

/** One day does not come before another: an activity's end, a finding's remedy. */
final class NotAfter implements LineCheck {
  private final String earlier;
  private final String later;
  private final String checkId;

  /**
   * Compares two dates of a line.
   *
   * @param earlier column of the day that comes first
   * @param later column of the day that must not come before it
   * @param checkId what is reported at the later day, with the earlier one as detail
   */
  NotAfter(String earlier, String later, String checkId) {
    this.earlier = earlier;
    this.later = later;
    this.checkId = checkId;
  }

  @Override
  public void check(TypedLine line) {
    LocalDate first = line.date(earlier);
    LocalDate second = line.date(later);
    if (first != null && second != null && second.isBefore(first)) {
      line.report(checkId, later, VietnameseDate.of(first));
    }
  }
}
