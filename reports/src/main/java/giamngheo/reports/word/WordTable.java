package giamngheo.reports.word;

import java.util.List;

/**
 * The frame of a table.
 *
 * @param widths points per grid column, at most {@link #MOST_COLUMNS}
 * @param bordered whether every cell has lines around it
 */
public record WordTable(List<Integer> widths, boolean bordered) {
  /** Word opens no table with more columns. */
  public static final int MOST_COLUMNS = 63;

  /** Refuses a table that Word would not open. */
  public WordTable {
    widths = List.copyOf(widths);
    if (widths.isEmpty() || widths.size() > MOST_COLUMNS) {
      throw new IllegalArgumentException("a table of " + widths.size() + " columns");
    }
  }

  int width(int from, int columns) {
    return widths.subList(from, from + columns).stream().mapToInt(Integer::intValue).sum();
  }
}
