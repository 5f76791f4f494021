package giamngheo.warehouse.check;

import java.time.LocalDate;

/** A received line after typing, as the line checks see it. */
public interface TypedLine {
  /** Whether the cell of that column was filled, whether or not its value could be read. */
  boolean isFilled(String column);

  /** The typed value, or null if the cell was empty or could not be read. */
  Object value(String column);

  /**
   * Reports a problem of this line.
   *
   * @param checkId id of a check, or {@code CHECK_ID.case}
   * @param column canonical column that is to be mended
   * @param details what {@code {0}}, {@code {1}} … of the message stand for
   */
  void report(String checkId, String column, Object... details);

  default String text(String column) {
    return (String) value(column);
  }

  default Integer integer(String column) {
    return (Integer) value(column);
  }

  default LocalDate date(String column) {
    return (LocalDate) value(column);
  }
}
