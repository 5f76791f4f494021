package giamngheo.jobs.print;

import java.time.LocalDate;

/**
 * For what and when a form is printed.
 *
 * @param areaCode the area
 * @param year review year
 * @param period {@code year}, {@code 6m} or {@code adhoc:DATE}
 * @param cutOff last day whose figures count
 * @param mapDate day of the map on which the area is printed
 * @param signing number and day of the document
 * @param state {@code draft}, {@code provisional}, {@code official} or {@code approved}
 * @param stamp small line at the foot of every page
 * @param seal what the QR code of a release says; empty for none
 * @param lang {@code vi} or {@code en}
 */
public record PrintContext(
    String areaCode,
    int year,
    String period,
    LocalDate cutOff,
    LocalDate mapDate,
    Signing signing,
    String state,
    String stamp,
    String seal,
    String lang) {

  private static final String YEARLY = "year";

  /** An occasion of the household review: the whole year. */
  public PrintContext(
      String areaCode,
      int year,
      String period,
      LocalDate mapDate,
      Signing signing,
      String state,
      String stamp,
      String lang) {
    this(areaCode, year, period, lastDay(year), mapDate, signing, state, stamp, "", lang);
  }

  private static LocalDate lastDay(int year) {
    return LocalDate.of(year, 12, 31);
  }

  /** Kind of period, as the glossary names it. */
  String kindOfPeriod() {
    return period.split(":", -1)[0];
  }

  /**
   * What stands for year and period in the key of a cell: {@code 2024}, {@code 2024/6m}, or {@code
   * 2024@2025-07-01} on another map than that of the review.
   */
  String keyOfPeriod() {
    if (RestatementNote.isOfMap(this)) {
      return year + "@" + mapDate;
    }
    return period.equals(YEARLY) ? Integer.toString(year) : year + "/" + period;
  }

  /** Name of the printed file without its ending: {@code poor-movement-185-2024}. */
  String fileName(String form) {
    String suffix = period.equals(YEARLY) ? "" : "-" + period.replace(':', '-');
    return form + "-" + areaCode + "-" + year + suffix;
  }
}
