package giamngheo.warehouse.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says of the documents that it names.
 *
 * @param days days, in the order of the text
 * @param years years it speaks of (“năm 2024”), days left out
 * @param impossible words that can be no day or year
 * @param lacksNumber whether a document has no number (“Số: /KH-UBND”)
 * @param lacksDay whether a day was left open (“ngày tháng 3 năm 2024”)
 */
record CitedDocument(
    List<LocalDate> days,
    List<Integer> years,
    List<String> impossible,
    boolean lacksNumber,
    boolean lacksDay) {
  private static final int IGNORING_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern DAY =
      Pattern.compile(
          "(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/([0-9]{3,})"
              + "|ngày\\s+([0-9]{1,2})\\s+tháng\\s+([0-9]{1,2})\\s+năm\\s+([0-9]{3,})",
          IGNORING_CASE);
  private static final Pattern YEAR = Pattern.compile("năm\\s+([0-9]{3,})", IGNORING_CASE);
  private static final Pattern MONTH_OF_YEAR =
      Pattern.compile("tháng\\s+[0-9]{1,2}\\s*$", IGNORING_CASE);
  private static final Pattern BLANK_NUMBER =
      Pattern.compile("(?<![\\p{L}])số\\s*:?\\s*(?:…|\\.{2,})?\\s*/", IGNORING_CASE);
  private static final Pattern BLANK_DAY =
      Pattern.compile("ngày\\s*(?:…|\\.{2,})?\\s*tháng", IGNORING_CASE);
  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2100;

  static CitedDocument of(String text) {
    List<LocalDate> days = new ArrayList<>();
    List<Integer> years = new ArrayList<>();
    List<String> impossible = new ArrayList<>();
    Matcher day = DAY.matcher(text);
    while (day.find()) {
      int first = day.group(1) == null ? 4 : 1;
      LocalDate date = date(day.group(first), day.group(first + 1), day.group(first + 2));
      if (date == null) {
        impossible.add(day.group());
      } else {
        days.add(date);
      }
    }
    Matcher year = YEAR.matcher(day.replaceAll(""));
    while (year.find()) {
      if (!isYear(year.group(1))) {
        impossible.add(year.group());
      } else if (!MONTH_OF_YEAR.matcher(day.replaceAll("").substring(0, year.start())).find()) {
        years.add(Integer.valueOf(year.group(1)));
      }
    }
    return new CitedDocument(
        List.copyOf(days),
        List.copyOf(years),
        List.copyOf(impossible),
        BLANK_NUMBER.matcher(text).find(),
        BLANK_DAY.matcher(text).find());
  }

  private static LocalDate date(String day, String month, String year) {
    if (!isYear(year)) {
      return null;
    }
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isYear(String digits) {
    return digits.length() == 4
        && Integer.parseInt(digits) >= FIRST_YEAR
        && Integer.parseInt(digits) <= LAST_YEAR;
  }
}
