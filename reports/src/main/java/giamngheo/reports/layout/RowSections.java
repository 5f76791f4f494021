package giamngheo.reports.layout;

import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.FormRow;
import java.util.List;

/**
 * Which rows of a table stay on one page: headings with what they head, the last ones with the
 * signatures.
 */
public final class RowSections {
  /** How many rows stay with the signatures at the least, so that no place stands alone there. */
  private static final int CLOSING_ROWS = 6;

  private RowSections() {}

  /** Whether a row begins some that stay together: headings, and a row that others continue. */
  public static boolean begins(List<FormRow> rows, int row) {
    boolean afterHeading = row > 0 && isHeading(rows, row - 1);
    return !afterHeading && !rows.get(row).continues() && staysWithNext(rows, row);
  }

  /** Whether the page does not end after a row. */
  public static boolean staysWithNext(List<FormRow> rows, int row) {
    return row + 1 < rows.size() && (isHeading(rows, row) || rows.get(row + 1).continues());
  }

  private static boolean isHeading(List<FormRow> rows, int row) {
    return rows.get(row).emphasis().heads();
  }

  /** Whether a row begins a part of its own pages; the first one does so anyway. */
  public static boolean beginsPart(List<FormRow> rows, int row) {
    return row > 0 && rows.get(row).emphasis() == Emphasis.PART;
  }

  /** The first of the last rows, which stay with the signatures. */
  public static int closing(List<FormRow> rows) {
    int first = Math.max(0, rows.size() - CLOSING_ROWS);
    while (first > 0 && staysWithNext(rows, first - 1)) {
      first--;
    }
    return first;
  }
}
