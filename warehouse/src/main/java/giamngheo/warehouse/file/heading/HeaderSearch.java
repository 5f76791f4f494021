package giamngheo.warehouse.file.heading;

import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.text.VietnameseText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the row of headings: the one that holds most of the required headings, and of those the one
 * that holds most headings at all; titles may stand above it. A second row below may hold the
 * headings of parts of a column group.
 */
public final class HeaderSearch {
  /** No title is longer than this. */
  private static final int MOST_ROWS_ABOVE = 60;

  /** Rows that headings of groups and parts take; what stands below is never taken for headings. */
  private static final int MOST_ROWS_OF_HEADINGS = 3;

  /** Cells beyond this tell nothing about where the headings are. */
  private static final int MOST_CELLS_COMPARED = 400;

  private HeaderSearch() {}

  /**
   * Where the headings stand.
   *
   * @param row row or line of the headings; 0 if there is no row at all
   * @param lastRow row of the headings below them, or the same row
   * @param headings headings in the order of the columns
   * @param faults addresses of cells among them that hold no text
   * @param isCorrection whether the rows are those of a workbook sent back for correction
   * @param fit how well they fit
   * @param rowsSeen rows that were looked at
   */
  public record Found(
      long row,
      long lastRow,
      List<String> headings,
      List<String> faults,
      boolean isCorrection,
      KnownHeadings.Fit fit,
      int rowsSeen) {
    static final Found NOTHING =
        new Found(0, 0, List.of(), List.of(), false, KnownHeadings.Fit.NONE, 0);
  }

  /**
   * Looks at the first rows.
   *
   * @param records the rows from the first one
   * @param known what the layout knows
   * @param headerRow row that the layout names, or 0
   */
  public static Found in(RecordSource records, KnownHeadings known, int headerRow)
      throws IOException, FileRefused {
    Found best = Found.NOTHING;
    int seen = 0;
    int last = MOST_ROWS_ABOVE;
    boolean follows = false;
    while (seen < last && records.next()) {
      List<String> cells = cells(records);
      if (cells.isEmpty()) {
        continue;
      }
      seen++;
      if (cells.contains(Correction.BATCH_ID)) {
        return found(records, cells, true, known, seen);
      }
      if (headerRow > 0 && records.lineNo() < headerRow) {
        continue;
      }
      if (follows && best.fit().known() > 0 && isSecondRow(best.headings(), cells, known)) {
        best = withSecondRow(best, cells, records, known);
        follows = false;
        continue;
      }
      Found candidate = found(records, cells, false, known, seen);
      follows = best.row() == 0 || candidate.fit().isBetterThan(best.fit());
      if (follows && known.isComplete(candidate.fit())) {
        last = Math.min(last, seen + MOST_ROWS_OF_HEADINGS);
      }
      best = follows ? candidate : best;
      if (headerRow > 0 && !follows) {
        break;
      }
    }
    return best;
  }

  private static Found found(
      RecordSource records,
      List<String> cells,
      boolean isCorrection,
      KnownHeadings known,
      int seen) {
    List<String> compared = cells.subList(0, Math.min(cells.size(), MOST_CELLS_COMPARED));
    return new Found(
        records.lineNo(),
        records.lineNo(),
        cells,
        faults(records),
        isCorrection,
        known.fit(compared),
        seen);
  }

  private static List<String> faults(RecordSource records) {
    List<String> faults = new ArrayList<>();
    for (int index = 0; index < records.size(); index++) {
      CellKind kind = records.kind(index);
      if (kind.isFault() && kind != CellKind.MERGED) {
        faults.add(records.address(index));
      }
    }
    return List.copyOf(faults);
  }

  /**
   * Whether a row holds headings under those of the row above: each of its cells either repeats the
   * heading above, as merged cells do, or stands where none is known, and one of these is known.
   */
  private static boolean isSecondRow(List<String> above, List<String> cells, KnownHeadings known) {
    boolean adds = false;
    for (int index = 0; index < Math.min(cells.size(), MOST_CELLS_COMPARED); index++) {
      String cell = cells.get(index);
      String heading = index < above.size() ? above.get(index) : "";
      if (cell.isEmpty() || cell.equals(heading)) {
        continue;
      }
      if (known.knows(heading)) {
        return false;
      }
      adds |= known.knows(cell);
    }
    return adds;
  }

  private static Found withSecondRow(
      Found above, List<String> cells, RecordSource records, KnownHeadings known) {
    List<String> faults = new ArrayList<>(above.faults());
    faults.addAll(faults(records));
    List<String> headings = new ArrayList<>();
    for (int index = 0; index < Math.max(cells.size(), above.headings().size()); index++) {
      String heading = index < above.headings().size() ? above.headings().get(index) : "";
      String cell = index < cells.size() ? cells.get(index) : "";
      headings.add(cell.isEmpty() || known.knows(heading) ? heading : cell);
    }
    return new Found(
        above.row(),
        records.lineNo(),
        List.copyOf(headings),
        List.copyOf(faults),
        false,
        known.fit(headings),
        above.rowsSeen());
  }

  /** Clean texts of a row without empty ones at its end. */
  static List<String> cells(RecordSource records) {
    List<String> cells = new ArrayList<>();
    int filled = 0;
    for (int index = 0; index < records.size(); index++) {
      cells.add(VietnameseText.clean(records.text(index)));
      filled = cells.get(index).isEmpty() ? filled : index + 1;
    }
    return List.copyOf(cells.subList(0, filled));
  }
}
