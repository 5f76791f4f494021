package giamngheo.warehouse.check;

import giamngheo.warehouse.table.MemberTable;
import java.time.LocalDate;

/**
 * BAD_DATE: nobody is born after the review. A periodic member line may leave the review date to
 * its household; then only the review year can be compared here.
 */
final class BirthBeforeReview implements LineCheck {
  @Override
  public void check(TypedLine line) {
    LocalDate review = line.date(MemberTable.REVIEW_DATE);
    Integer year = line.integer(MemberTable.REVIEW_YEAR);
    LocalDate birth = line.date(MemberTable.BIRTH_DATE);
    if (birth != null && review != null && birth.isAfter(review)) {
      line.report("BAD_DATE.birth_after_review", MemberTable.BIRTH_DATE, VietnameseDate.of(review));
    } else if (birth != null && review == null && year != null && birth.getYear() > year) {
      line.report("BAD_DATE.birth_after_review", MemberTable.BIRTH_DATE, year);
    }
    Integer birthYear = line.integer(MemberTable.BIRTH_YEAR);
    if (birthYear != null && year != null && birthYear > year) {
      line.report("BAD_DATE.birth_after_review", MemberTable.BIRTH_YEAR, year);
    }
  }
}
