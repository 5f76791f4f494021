package giamngheo.warehouse.file.format;

import java.util.List;

/**
 * The beginning of a sheet, or of a file without sheets: what its headings may be.
 *
 * @param sheet the sheet's name; empty for a file without sheets
 * @param rows cells of its first rows that are not blank
 * @param more whether there are further rows
 */
public record SheetHead(String sheet, List<List<String>> rows, boolean more) {
  public SheetHead {
    rows = List.copyOf(rows);
  }

  /** Whether it is a table at all: two columns and a line under its headings. */
  public boolean isTable() {
    return rows.size() > 1 && rows.stream().filter(row -> filled(row) > 1).count() > 1;
  }

  private static long filled(List<String> row) {
    return row.stream().filter(cell -> !cell.isEmpty()).count();
  }
}
