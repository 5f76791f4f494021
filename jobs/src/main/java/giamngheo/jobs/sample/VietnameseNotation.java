package giamngheo.jobs.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and numbers as people write them in Viet Nam. */
final class VietnameseNotation {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private VietnameseNotation() {}

  static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** Point between thousands, decimal comma: {@code 1.234.567,5}. */
  static String number(BigDecimal number) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      text.insert(i, '.');
    }
    return point < 0
        ? text.toString()
        : text.append(',').append(plain, point + 1, plain.length()).toString();
  }
}
