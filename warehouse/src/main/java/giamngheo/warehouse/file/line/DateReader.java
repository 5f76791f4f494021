package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.format.CellKind;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads {@code yyyy-mm-dd} and {@code dd/mm/yyyy}; only days that exist, between 1850 and 2100. */
final class DateReader implements CellReader {
  /** Nobody on a list was born earlier. */
  private static final int FIRST_YEAR = 1850;

  private static final int LAST_YEAR = 2100;
  private static final Reading FAILED = Reading.failed("BAD_DATE");

  @Override
  public Reading read(String text, CellKind kind) {
    return kind == CellKind.NUMBER ? FAILED : read(text);
  }

  private static Reading read(String text) {
    int first = mark(text, 0);
    int second = first < 0 ? -1 : mark(text, first + 1);
    if (second < 0 || text.charAt(first) != text.charAt(second)) {
      return FAILED;
    }
    int left = number(text, 0, first);
    int middle = number(text, first + 1, second);
    int right = number(text, second + 1, text.length());
    if (text.charAt(first) == '-') {
      return first == 4 && second == 7 && text.length() == 10 ? day(left, middle, right) : FAILED;
    }
    return text.length() - second == 5 ? day(right, middle, left) : FAILED;
  }

  private static Reading day(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return FAILED;
    }
    try {
      return Reading.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return FAILED;
    }
  }

  private static int mark(String text, int from) {
    for (int index = from; index < text.length(); index++) {
      if (text.charAt(index) == '-' || text.charAt(index) == '/') {
        return index;
      }
    }
    return -1;
  }

  /** One to four digits, full width ones too; otherwise -1, which no calendar knows. */
  private static int number(String text, int from, int to) {
    if (to - from < 1 || to - from > 4) {
      return -1;
    }
    int number = 0;
    for (int index = from; index < to; index++) {
      int digit = Character.digit(text.charAt(index), 10);
      if (digit < 0) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
