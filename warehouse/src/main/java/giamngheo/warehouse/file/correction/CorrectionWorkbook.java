package giamngheo.warehouse.file.correction;

import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.file.layout.DatasetLayout;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.line.Correction;
import giamngheo.warehouse.file.line.RawCells;
import giamngheo.warehouse.table.InputTable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The workbook in which faulty lines go back to the commune: the headings of the file received, the
 * original line number before them, what is wrong and what to do behind them, the cells concerned
 * marked. Mended and loaded with the same layout, it replaces just these lines. All cells are text,
 * so that nothing in them is computed and leading zeros stay.
 */
public final class CorrectionWorkbook {
  private static final String APPLICATION = "giamngheo";
  private static final String VERSION = "1.0";
  private static final String HEADING_FILL = "D9E1F2";
  private static final String SERVICE_FILL = "EDEDED";
  private static final String FAULT_FILL = "FFC7CE";
  private static final String TEXT_FORMAT = "@";
  private static final double NARROW = 16;
  private static final double WIDE = 60;

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
      sheet.freezePane(1, 1);
    }
  }

  private void writeHeadings() {
    List<String> all = new ArrayList<>(List.of(Correction.ORIGINAL_LINE));
    all.addAll(headings.ofFile());
    all.addAll(List.of(Correction.FAULT, Correction.REMEDY, Correction.BATCH_ID));
    for (int column = 0; column < all.size(); column++) {
      boolean isService = column == 0 || column > headings.ofFile().size();
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
      text(row, index + 1, cells.getOrDefault(heading, ""), fill);
    }
    text(row, headings.fault(), sentences(line, CheckTexts::problem), SERVICE_FILL);
    text(row, headings.remedy(), sentences(line, CheckTexts::remedy), SERVICE_FILL);
    text(row, headings.batch(), batchId, SERVICE_FILL);
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
