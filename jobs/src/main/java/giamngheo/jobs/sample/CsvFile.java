package giamngheo.jobs.sample;

import giamngheo.warehouse.table.InputTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes lines as CSV with canonical headers. */
final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CSVFormat COMMA = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
  private static final CSVFormat SEMICOLON =
      CSVFormat.RFC4180.builder().setDelimiter(';').setRecordSeparator("\r\n").get();

  private CsvFile() {}

  static void write(Path path, InputTable table, List<Line> lines, FileHabit habit) {
    boolean vietnamese = habit == FileHabit.SEMICOLON;
    List<String> columns = Line.columnsUsed(table, lines);
    try (Writer writer = Files.newBufferedWriter(path)) {
      if (vietnamese) {
        writer.write(BYTE_ORDER_MARK);
      }
      CSVPrinter printer = new CSVPrinter(writer, vietnamese ? SEMICOLON : COMMA);
      printer.printRecord(columns);
      Object[] cells = new Object[columns.size()];
      for (Line line : lines) {
        for (int i = 0; i < cells.length; i++) {
          cells[i] = cell(line.get(columns.get(i)), vietnamese);
        }
        printer.printRecord(cells);
      }
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object cell(Object value, boolean vietnamese) {
    if (value instanceof Boolean truth) {
      return vietnamese ? (truth ? "có" : "không") : (truth ? "1" : "0");
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof LocalDate day && vietnamese) {
      return VietnameseNotation.date(day);
    }
    return value;
  }
}
