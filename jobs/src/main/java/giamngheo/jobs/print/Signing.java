package giamngheo.jobs.print;

import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number and day of a document, by Decree 30/2020/NĐ-CP, Annex I, 3 and 4. What is empty prints as
 * dots to fill in by hand.
 *
 * @param number {@code 5}, or with a symbol of its own {@code 5/BC-UBND}
 * @param day day of signature, which decides the agency
 * @param isOwn whether a table bears that number itself; otherwise it is an annex of the report
 *     that does
 */
public record Signing(Optional<String> number, Optional<LocalDate> day, boolean isOwn) {
  /** Both are filled in by hand. */
  public static final Signing BY_HAND = new Signing(Optional.empty(), Optional.empty());

  private static final Pattern NUMBER =
      Pattern.compile("0*([1-9]\\d{0,4})(/[\\p{Lu}\\d]+(?:-[\\p{Lu}\\d]+)*)?");

  /** Dots that stand for the number in an agency's {@code Số: …/BC-UBND}. */
  private static final String DOTS = "…";

  /** A number of a report; tables are its annexes. */
  public Signing(Optional<String> number, Optional<LocalDate> day) {
    this(number, day, false);
  }

  /**
   * @throws CallerMistake if the number is none
   */
  public Signing {
    number.filter(text -> !NUMBER.matcher(text).matches()).ifPresent(Signing::refuse);
  }

  private static void refuse(String number) {
    throw new CallerMistake(
        new Text(
            "“"
                + number
                + "” không phải số văn bản.\nGhi số, hoặc số và ký hiệu: --number 45, --number 45/BC-UBND.",
            "“"
                + number
                + "” is not the number of a document.\nGive the number, or number and symbol: --number 45,"
                + " --number 45/BC-UBND."));
  }

  /**
   * Refuses a day before the year reported.
   *
   * @throws CallerMistake if it is earlier
   */
  public void check(int year) {
    day.filter(signed -> signed.getYear() < year)
        .ifPresent(
            signed -> {
              throw new CallerMistake(
                  new Text(
                      "Ngày ký %s trước năm báo cáo %d.\nSửa --signed hoặc --year."
                          .formatted(signed, year),
                      "The day of signature %s is before the year reported, %d.\nChange --signed or --year."
                          .formatted(signed, year)));
            });
  }

  /** The number line: numbers below ten with a zero before, the agency's symbol unless given. */
  public String numberLine(String agencyLine) {
    return numberLine(agencyLine, 0);
  }

  /** The number line of a document that comes so many after the first one. */
  public String numberLine(String agencyLine, int after) {
    if (number.isEmpty()) {
      return agencyLine;
    }
    Matcher parts = NUMBER.matcher(number.get());
    if (!parts.matches()) {
      throw new IllegalStateException(number.get());
    }
    String written = "%02d".formatted(Integer.parseInt(parts.group(1)) + after);
    return parts.group(2) == null
        ? agencyLine.replace(DOTS, written)
        : agencyLine.substring(0, agencyLine.indexOf(DOTS)) + written + parts.group(2);
  }

  /**
   * Number and symbol of the document, such as {@code 05/BC-UBND}; dots stay where none is given.
   */
  String plainNumber(String agencyLine) {
    return numberLine(agencyLine).replaceFirst("^Số:\\s*", "");
  }

  /**
   * The unit whose agency signs: the area itself, and on a day on which it has ended the commune
   * that took it over, or the province of a district.
   *
   * @param map day of the map on which the area is printed
   * @throws DataDoNotAllow if several communes took it over
   */
  public Place signatory(Places places, Place area, LocalDate map) {
    LocalDate on = day.orElse(map);
    if (area.level() == Level.COMMUNE && on.isAfter(map)) {
      Set<String> heirs = places.successors(area.code(), map, on);
      if (heirs.size() != 1) {
        throw divided(area, on, heirs);
      }
      return places.place(heirs.iterator().next(), on).orElse(area);
    }
    return places
        .place(area.code(), on)
        .or(() -> area.parent().flatMap(code -> places.place(code, on)))
        .orElse(area);
  }

  private static DataDoNotAllow divided(Place area, LocalDate on, Set<String> heirs) {
    String codes = String.join(", ", heirs);
    return new DataDoNotAllow(
        new Text(
            "Ngày %s, %s (%s) đã chia về nhiều xã: %s; không có một cơ quan nào ký thay.\nIn theo xã mới với --map-date %1$s."
                .formatted(on, area.name(), area.code(), codes),
            "On %s %s (%s) belongs to several communes: %s; no single agency signs for it.\nPrint the new communes with --map-date %1$s."
                .formatted(on, area.name(), area.code(), codes)));
  }
}
