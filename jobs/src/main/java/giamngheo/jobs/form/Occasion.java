package giamngheo.jobs.form;

import java.time.LocalDate;
import java.util.Optional;

/**
 * For what and when a form is printed.
 *
 * @param areaCode the area
 * @param year review year
 * @param period {@code year}, {@code 6m} or {@code adhoc:DATE}
 * @param mapDate day of the map on which the area is printed
 * @param signedOn day of signature, empty while it is to be filled in by hand
 * @param state {@code draft}, {@code provisional}, {@code official} or {@code approved}
 * @param stamp small line at the foot of every page
 * @param lang {@code vi} or {@code en}
 */
public record Occasion(
    String areaCode,
    int year,
    String period,
    LocalDate mapDate,
    Optional<LocalDate> signedOn,
    String state,
    String stamp,
    String lang) {

  /** Name of the printed file without its ending: {@code poor-movement-185-2024}. */
  String fileName(String form) {
    String suffix = period.equals("year") ? "" : "-" + period.replace(':', '-');
    return form + "-" + areaCode + "-" + year + suffix;
  }
}
