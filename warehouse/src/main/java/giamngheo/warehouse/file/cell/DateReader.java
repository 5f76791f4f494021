package giamngheo.warehouse.file.cell;

import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.text.VietNamTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as people and programs write them, where only one day can be meant: year first ({@code
 * 2024-10-15}) or day first with a year of four digits ({@code 15/10/2024}, {@code 15-10-2024},
 * {@code 15.10.2024}, {@code ngày 15 tháng 10 năm 2024}), each with or without a time of day. Only
 * days that exist, between 1850 and 2100. What is no day says which kind it is of, for the remedies
 * differ.
 */
public final class DateReader implements CellReader {
  /** Nobody on a list was born earlier. */
  private static final int FIRST_YEAR = 1850;

  private static final int LAST_YEAR = 2100;
  private static final int LAST_MONTH = 12;

  /** Day; hours, minutes and seconds; offset. */
  private static final Pattern MOMENT =
      Pattern.compile(
          "(.+?)(?:T|\\s+)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?"
              + "\\s*(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?");

  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})\\s?([-/.])\\s?([0-9]{1,2})\\s?\\2\\s?([0-9]{4})");
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?:ngày\\s+)?([0-9]{1,2})\\s+tháng\\s+([0-9]{1,2})\\s+năm\\s+([0-9]{4})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SHORT_YEAR =
      Pattern.compile("[0-9]{1,2}([-/.])[0-9]{1,2}\\1[0-9]{2}");

  /** A year alone, or with a month, or with zeros for what is not known. */
  private static final Pattern YEAR_ONLY =
      Pattern.compile(
          "(?:(?:00?|xx?|\\.+|…|-|_+)?[-/.](?:00?|xx?|\\.+|…|_+|[0-9]{1,2})?[-/.]|[0-9]{1,2}[-/.]|năm\\s+)?"
              + "(?:18|19|20)[0-9]{2}(?:\\.0+)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public Reading read(String text, CellKind kind) {
    String plain = ascii(text);
    if (kind == CellKind.NUMBER) {
      return failed(YEAR_ONLY.matcher(plain).matches() ? "year_only" : "");
    }
    Matcher moment = MOMENT.matcher(plain);
    if (!moment.matches()) {
      return day(plain);
    }
    Reading day = day(moment.group(1));
    return day.isFailed() ? day : local((LocalDate) day.value(), moment, true);
  }

  /** The day with its time of day, midnight if none is given, as clocks in Viet Nam show it. */
  Reading readMoment(String text, CellKind kind) {
    Matcher moment = MOMENT.matcher(ascii(text));
    boolean timed = kind == CellKind.TEXT && moment.matches();
    Reading day = timed ? day(moment.group(1)) : read(text, kind);
    if (day.isFailed()) {
      return day;
    }
    LocalDate date = (LocalDate) day.value();
    return timed ? local(date, moment, false) : Reading.of(date.atStartOfDay());
  }

  private static Reading local(LocalDate date, Matcher moment, boolean dayOnly) {
    try {
      LocalTime time =
          LocalTime.of(number(moment.group(2)), number(moment.group(3)), number(moment.group(4)));
      LocalDateTime local = date.atTime(time);
      if (moment.group(5) != null) {
        local =
            local
                .atOffset(ZoneOffset.of(moment.group(5)))
                .atZoneSameInstant(VietNamTime.ZONE)
                .toLocalDateTime();
      }
      return dayOnly ? Reading.of(local.toLocalDate()) : Reading.of(local);
    } catch (DateTimeException e) {
      return failed("");
    }
  }

  private static Reading day(String text) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return day(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches() && number(dayFirst.group(1)) + number(dayFirst.group(3)) > 0) {
      return day(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
    }
    Matcher inWords = IN_WORDS.matcher(text);
    if (inWords.matches()) {
      return day(inWords.group(3), inWords.group(2), inWords.group(1));
    }
    if (YEAR_ONLY.matcher(text).matches()) {
      return failed("year_only");
    }
    return failed(SHORT_YEAR.matcher(text).matches() ? "short_year" : "");
  }

  private static Reading day(String year, String month, String day) {
    int years = number(year);
    if (years < FIRST_YEAR || years > LAST_YEAR) {
      return failed("");
    }
    if (number(month) > LAST_MONTH && number(day) >= 1 && number(day) <= LAST_MONTH) {
      return failed("month_first");
    }
    try {
      return Reading.of(LocalDate.of(years, number(month), number(day)));
    } catch (DateTimeException e) {
      return failed(number(month) == 0 || number(day) == 0 ? "year_only" : "");
    }
  }

  private static Reading failed(String which) {
    return Reading.failed(which.isEmpty() ? "BAD_DATE" : "BAD_DATE." + which);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Full-width digits and marks as plain ones. */
  private static String ascii(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      int digit = Character.digit(letter, 10);
      boolean wide = letter >= '！' && letter <= '～';
      plain.append(digit >= 0 ? (char) ('0' + digit) : wide ? (char) (letter - '！' + '!') : letter);
    }
    return plain.toString();
  }
}
