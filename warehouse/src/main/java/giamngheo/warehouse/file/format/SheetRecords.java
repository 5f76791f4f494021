package giamngheo.warehouse.file.format;

import giamngheo.warehouse.file.layout.DatasetLayout;
import giamngheo.warehouse.file.text.VietnameseText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Rows of a workbook's sheet: the one that the layout names, else the one named after the dataset,
 * else the first that is visible. Formulas are never computed: their stored value counts. Hidden
 * rows count like others, merged cells carry their value in the first.
 */
final class SheetRecords implements RecordSource {
  private final Refusals refusals;
  private final ReadableWorkbook workbook;
  private final CellTexts cellTexts;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private String[] texts = {};
  private CellKind[] kinds = {};
  private long lineNo;

  private SheetRecords(Refusals refusals, ReadableWorkbook workbook, Stream<Row> stream) {
    this.refusals = refusals;
    this.workbook = workbook;
    this.cellTexts = new CellTexts(workbook.isDate1904());
    this.stream = stream;
    this.rows = stream.iterator();
  }

  /** Opens a workbook that {@link WorkbookGuard} has let pass. */
  static SheetRecords open(Path file, String dataset, DatasetLayout layout, Refusals refusals)
      throws FileRefused {
    try {
      ReadableWorkbook workbook = workbook(file);
      try {
        Sheet sheet = sheet(workbook, dataset, layout);
        return new SheetRecords(refusals, workbook, sheet.openStream());
      } catch (IOException | RuntimeException e) {
        workbook.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      throw refusals.damaged(e);
    }
  }

  /** Names of the sheets that are visible. */
  static List<String> visible(Path file, Refusals refusals) throws FileRefused {
    try (ReadableWorkbook workbook = workbook(file)) {
      return workbook.getSheets().filter(SheetRecords::isVisible).map(Sheet::getName).toList();
    } catch (IOException | RuntimeException e) {
      throw refusals.damaged(e);
    }
  }

  /** Opens the sheet of that name. */
  static SheetRecords named(Path file, String name, Refusals refusals) throws FileRefused {
    try {
      ReadableWorkbook workbook = workbook(file);
      try {
        return new SheetRecords(
            refusals, workbook, workbook.findSheet(name).orElseThrow().openStream());
      } catch (IOException | RuntimeException e) {
        workbook.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      throw refusals.damaged(e);
    }
  }

  /** With cell formats, which tell dates from numbers; a workbook without styles has none. */
  private static ReadableWorkbook workbook(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (IOException | RuntimeException e) {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
    }
  }

  private static Sheet sheet(ReadableWorkbook workbook, String dataset, DatasetLayout layout) {
    List<String> names =
        Stream.concat(layout.sheet().stream(), Stream.of(dataset))
            .map(VietnameseText::matchingKey)
            .toList();
    List<Sheet> sheets = workbook.getSheets().toList();
    return sheets.stream()
        .filter(sheet -> names.contains(VietnameseText.matchingKey(sheet.getName())))
        .min(
            Comparator.comparingInt(
                sheet -> names.indexOf(VietnameseText.matchingKey(sheet.getName()))))
        .or(() -> sheets.stream().filter(SheetRecords::isVisible).findFirst())
        .orElseThrow();
  }

  private static boolean isVisible(Sheet sheet) {
    return sheet.getVisibility() == SheetVisibility.VISIBLE;
  }

  @Override
  public boolean next() throws FileRefused {
    try {
      if (!rows.hasNext()) {
        return false;
      }
      take(rows.next());
    } catch (RuntimeException e) {
      throw refusals.damaged(e);
    }
    return true;
  }

  private void take(Row row) throws FileRefused {
    if (row.getRowNum() <= lineNo) {
      throw refusals.because("UNREADABLE_FILE.damaged_spreadsheet");
    }
    lineNo = row.getRowNum();
    int size = 0;
    String[] found = new String[row.getCellCount()];
    for (int index = 0; index < found.length; index++) {
      Cell cell = row.getCell(index);
      found[index] = cell == null ? "" : cellTexts.text(cell);
      size = found[index].isEmpty() ? size : index + 1;
    }
    if (size > MOST_CELLS) {
      throw refusals.because(
          "UNREADABLE_FILE.too_long", lineNo, BoundedReader.LONGEST_RECORD, MOST_CELLS);
    }
    texts = new String[size];
    kinds = new CellKind[size];
    for (int index = 0; index < size; index++) {
      texts[index] = found[index];
      kinds[index] = found[index].isEmpty() ? CellKind.TEXT : cellTexts.kind(row.getCell(index));
    }
  }

  @Override
  public long lineNo() {
    return lineNo;
  }

  @Override
  public int size() {
    return texts.length;
  }

  @Override
  public String text(int index) {
    return texts[index];
  }

  @Override
  public CellKind kind(int index) {
    return kinds[index];
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
