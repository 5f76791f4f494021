package giamngheo.warehouse.file.correction;

import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.file.heading.Correction;
import giamngheo.warehouse.file.layout.DatasetLayout;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.line.RawCells;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.ColumnType;
import giamngheo.warehouse.table.InputTable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The workbook in which faulty lines go back to the commune: original line number, what is wrong
 * and what to do, then the headings of the file received, the cells concerned marked, words to
 * choose from where only some are allowed. Mended and loaded with the same layout, it replaces just
 * these lines. All cells are text, so that nothing in them is computed and leading zeros stay.
 */
public final class CorrectionWorkbook {
  private static final String APPLICATION = "giamngheo";
  private static final String VERSION = "1.0";
  private static final String HEADING_FILL = "D9E1F2";
  private static final String SERVICE_FILL = "EDEDED";
  private static final String FAULT_FILL = "FFC7CE";
  private static final String TEXT_FORMAT = "@";
  private static final double NARROW = 16;
  private static final double WIDE = 45;
  private static final String WORDS = Correction.WORDS_SHEET;

  /** Longest text that the format allows in a cell. */
  private static final int LONGEST_CELL = 32_767;

  private final Worksheet sheet;
  private final CorrectionHeadings headings;
  private final String batchId;

  private CorrectionWorkbook(Worksheet sheet, CorrectionHeadings headings, String batchId) {
    this.sheet = sheet;
    this.headings = headings;
    this.batchId = batchId;
  }

  /**
   * Writes the workbook.
   *
   * @param xlsx file to write
   * @param table dataset of the lines
   * @param layout layout of the file received
   * @param batchId batch in which the lines were received
   * @param lines the faulty lines, in the order in which they are to appear
   */
  public static void write(
      Path xlsx, InputTable table, SourceLayout layout, String batchId, List<FaultyLine> lines)
      throws IOException {
    DatasetLayout dataset = layout.of(table.name());
    List<Map<String, String>> cells = lines.stream().map(line -> RawCells.of(line.raw())).toList();
    CorrectionHeadings headings = new CorrectionHeadings(dataset, cells, lines);
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(xlsx));
        Workbook workbook = new Workbook(file, APPLICATION, VERSION)) {
      Worksheet sheet = workbook.newWorksheet(dataset.sheet().orElse(table.name()));
      CorrectionWorkbook correction = new CorrectionWorkbook(sheet, headings, batchId);
      correction.writeHeadings();
      for (int index = 0; index < lines.size(); index++) {
        correction.writeLine(index + 1, lines.get(index), cells.get(index));
      }
      correction.offerWords(workbook, correction.words(table, dataset), lines.size());
      sheet.freezePane(headings.first(), 1);
      sheet.repeatRows(0, 0);
      sheet.paperSize(PaperSize.A4_PAPER);
      sheet.pageOrientation("landscape");
      sheet.fitToWidth((short) 1);
      sheet.fitToHeight((short) 0);
    }
  }

  private void writeHeadings() {
    List<String> all =
        new ArrayList<>(List.of(Correction.ORIGINAL_LINE, Correction.FAULT, Correction.REMEDY));
    all.addAll(headings.ofFile());
    all.add(Correction.BATCH_ID);
    for (int column = 0; column < all.size(); column++) {
      boolean isService = column < headings.first() || column == headings.batch();
      sheet.value(0, column, all.get(column));
      sheet
          .style(0, column)
          .bold()
          .wrapText(true)
          .fillColor(isService ? SERVICE_FILL : HEADING_FILL)
          .set();
      boolean isWide = column == headings.fault() || column == headings.remedy();
      sheet.width(column, isWide ? WIDE : NARROW);
    }
  }

  private void writeLine(int row, FaultyLine line, Map<String, String> cells) {
    Set<String> faulty =
        line.findings().stream()
            .map(Finding::column)
            .map(headings::heading)
            .collect(Collectors.toCollection(HashSet::new));
    text(row, 0, Long.toString(line.lineNo()), SERVICE_FILL);
    for (int index = 0; index < headings.ofFile().size(); index++) {
      String heading = headings.ofFile().get(index);
      String fill = faulty.contains(heading) ? FAULT_FILL : null;
      text(row, headings.first() + index, cells.getOrDefault(heading, ""), fill);
    }
    text(row, headings.fault(), sentences(line, CheckTexts::problem), SERVICE_FILL);
    text(row, headings.remedy(), sentences(line, CheckTexts::remedy), SERVICE_FILL);
    text(row, headings.batch(), batchId, SERVICE_FILL);
  }

  /** The words that a column allows, as the layout writes them, by heading. */
  private Map<String, List<String>> words(InputTable table, DatasetLayout dataset) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      if (column.type() == ColumnType.CODE && !column.codes().isEmpty()) {
        words.put(headings.heading(column.name()), column.codes());
      }
    }
    dataset.columns().stream()
        .filter(layout -> !layout.notation().codes().isEmpty())
        .filter(
            layout ->
                table
                    .column(layout.name())
                    .map(column -> column.type() == ColumnType.CODE)
                    .orElse(false))
        .forEach(
            layout ->
                words.put(
                    headings.heading(layout.name()),
                    List.copyOf(layout.notation().codes().keySet())));
    return words;
  }

  /** Words to choose from, on a sheet of their own that nobody sees. */
  private void offerWords(Workbook workbook, Map<String, List<String>> words, int lines) {
    List<String> offered = headings.ofFile().stream().filter(words::containsKey).toList();
    if (offered.isEmpty()) {
      return;
    }
    Worksheet list = workbook.newWorksheet(WORDS);
    list.setVisibilityState(VisibilityState.VERY_HIDDEN);
    for (int index = 0; index < offered.size(); index++) {
      List<String> own = words.get(offered.get(index));
      for (int row = 0; row < own.size(); row++) {
        list.value(row, index, own.get(row));
      }
      int column = headings.first() + headings.ofFile().indexOf(offered.get(index));
      sheet
          .range(1, column, lines, column)
          .validateWithList(list.range(0, index, own.size() - 1, index))
          .showErrorMessage(false);
    }
  }

  private static String sentences(FaultyLine line, UnaryOperator<String> part) {
    return line.findings().stream()
        .map(Finding::messageVi)
        .map(part)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private void text(int row, int column, String text, String fill) {
    sheet.value(row, column, text.substring(0, Math.min(text.length(), LONGEST_CELL)));
    boolean isSentence = column == headings.fault() || column == headings.remedy();
    if (fill == null) {
      sheet.style(row, column).format(TEXT_FORMAT).set();
    } else {
      sheet.style(row, column).format(TEXT_FORMAT).fillColor(fill).wrapText(isSentence).set();
    }
  }
}
