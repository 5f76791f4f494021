package giamngheo.jobs.sample;

import java.time.LocalDate;
import java.time.Period;

/**
 * A made-up person.
 *
 * @param name full name
 * @param birth day of birth
 * @param yearOnly whether the papers give the year of birth alone
 * @param relationship to the head of the household
 * @param ethnicity code of the ethnic group
 * @param disabled whether a disability keeps the person from work
 * @param bent a number from 0 to 1 that stays for life and decides schooling and work
 */
record Person(
    String name,
    Sex sex,
    LocalDate birth,
    boolean yearOnly,
    Relationship relationship,
    String ethnicity,
    boolean disabled,
    double bent) {

  private static final int YEARS_OF_OLD_AGE_ALLOWANCE = 80;

  /** Completed years on that day, or the difference of years if only the year is known. */
  int age(LocalDate day) {
    return yearOnly ? ageInYear(day.getYear()) : Period.between(birth, day).getYears();
  }

  /** The age that decides the school class: reached in the course of the year. */
  int ageInYear(int year) {
    return year - birth.getYear();
  }

  /** Old people from 80 and most disabled people draw the monthly social allowance. */
  boolean hasAllowance(LocalDate day) {
    return age(day) >= YEARS_OF_OLD_AGE_ALLOWANCE || (disabled && bent < 0.8);
  }

  boolean isStudent(LocalDate day) {
    int age = age(day);
    return age >= 18 && age <= 22 && bent > 0.85 && !disabled;
  }

  /** Grown up, able to work and below the age of retirement. */
  boolean isAvailableForWork(LocalDate day) {
    int age = age(day);
    return age >= 18 && age < retirement() && !disabled && !isStudent(day);
  }

  /** First age beyond the working age in the years of the sample. */
  int retirement() {
    return sex == Sex.MALE ? 61 : 56;
  }

  Person as(Relationship other) {
    return new Person(name, sex, birth, yearOnly, other, ethnicity, disabled, bent);
  }
}
