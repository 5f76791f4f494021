package giamngheo.warehouse.check;

import giamngheo.warehouse.table.HouseholdTable;
import java.time.LocalDate;

/** OUT_OF_RANGE: {@code review_year} is the year of {@code review_date}. */
final class ReviewYearOfDate implements LineCheck {
  @Override
  public void check(TypedLine line) {
    Integer year = line.integer(HouseholdTable.REVIEW_YEAR);
    LocalDate date = line.date(HouseholdTable.REVIEW_DATE);
    if (year != null && date != null && year != date.getYear()) {
      line.report("OUT_OF_RANGE.review_year", HouseholdTable.REVIEW_YEAR, VietnameseDate.of(date));
    }
  }
}
