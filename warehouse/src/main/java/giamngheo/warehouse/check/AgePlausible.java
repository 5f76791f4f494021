package giamngheo.warehouse.check;

import giamngheo.warehouse.programme.ProgrammeCodes.ReviewLimits;
import giamngheo.warehouse.table.MemberTable;
import java.time.LocalDate;
import java.time.Period;

/** AGE_DOUBTFUL, a warning: somebody would be older than almost anybody was. */
final class AgePlausible implements LineCheck {
  private final int oldest;

  AgePlausible(ReviewLimits limits) {
    this.oldest = limits.oldestAge();
  }

  @Override
  public void check(TypedLine line) {
    Integer year = line.integer(MemberTable.REVIEW_YEAR);
    LocalDate review = line.date(MemberTable.REVIEW_DATE);
    LocalDate birth = line.date(MemberTable.BIRTH_DATE);
    Integer birthYear = line.integer(MemberTable.BIRTH_YEAR);
    if (birth != null && review != null) {
      report(line, MemberTable.BIRTH_DATE, Period.between(birth, review).getYears());
    } else if (birth != null && year != null) {
      report(line, MemberTable.BIRTH_DATE, year - birth.getYear());
    }
    if (birth == null && birthYear != null && year != null) {
      report(line, MemberTable.BIRTH_YEAR, year - birthYear);
    }
  }

  private void report(TypedLine line, String column, int age) {
    if (age > oldest) {
      line.report("AGE_DOUBTFUL", column, age, oldest);
    }
  }
}
