package giamngheo.warehouse.file.format;

import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.file.workbook.Workbook;
import giamngheo.warehouse.file.workbook.WorkbookSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The beginnings of all visible sheets of a file, read without knowing what it holds. */
public final class SheetHeads {
  /** Headings stand under titles, numbers and remarks, but not further down than this. */
  private static final int ROWS = 30;

  private SheetHeads() {}

  /**
   * Looks into a file.
   *
   * @throws FileRefused if it is no table that can be read
   */
  public static List<SheetHead> of(Path file, CheckTexts texts, FileLimits limits)
      throws FileRefused, IOException {
    Refusals refusals = new Refusals(texts, "", limits);
    if (FileForm.of(file, refusals) == FileForm.CSV) {
      try (RecordSource records = FileForm.text(file, refusals)) {
        return List.of(head("", records));
      }
    }
    List<SheetHead> heads = new ArrayList<>();
    try (Workbook workbook = FileForm.workbook(file, refusals)) {
      for (WorkbookSheet sheet : workbook.sheets()) {
        if (!sheet.isHidden()) {
          try (RecordSource records = FileForm.sheet(workbook, sheet, refusals)) {
            heads.add(head(sheet.name(), records));
          }
        }
      }
    }
    return List.copyOf(heads);
  }

  private static SheetHead head(String sheet, RecordSource records)
      throws FileRefused, IOException {
    List<List<String>> rows = new ArrayList<>();
    boolean more = records.next();
    while (more && rows.size() < ROWS) {
      List<String> cells = new ArrayList<>();
      boolean isBlank = true;
      for (int index = 0; index < records.size(); index++) {
        String cell = VietnameseText.clean(records.text(index));
        cells.add(cell);
        isBlank &= cell.isEmpty();
      }
      if (!isBlank) {
        rows.add(List.copyOf(cells));
      }
      more = records.next();
    }
    return new SheetHead(sheet, rows, more);
  }
}
