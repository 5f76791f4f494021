package giamngheo.jobs.sample;

import giamngheo.jobs.sample.ReviewSheet.SheetColumn;
import giamngheo.warehouse.table.InputTable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes lines as a spreadsheet with the headers and words of the Vietnamese form. */
final class SpreadsheetFile {
  private static final String APPLICATION = "giamngheo";
  private static final String VERSION = "1.0";

  private SpreadsheetFile() {}

  static void write(
      Path path, InputTable table, ReviewSheet form, List<Line> lines, FileHabit habit) {
    List<String> used = Line.columnsUsed(table, lines);
    List<SheetColumn> columns =
        form.columns().stream().filter(column -> used.contains(column.column())).toList();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path));
        Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
      Worksheet sheet = workbook.newWorksheet(form.name());
      for (int i = 0; i < columns.size(); i++) {
        sheet.value(0, i, columns.get(i).header());
        fill(sheet, i, columns.get(i), lines, habit == FileHabit.FORM_TEXT);
      }
      sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(
      Worksheet sheet, int position, SheetColumn column, List<Line> lines, boolean asText) {
    boolean dates = false;
    for (int i = 0; i < lines.size(); i++) {
      Object value = lines.get(i).get(column.column());
      int row = i + 1;
      if (value instanceof Boolean truth) {
        if (truth) {
          sheet.value(row, position, "x");
        }
      } else if (value instanceof LocalDate day) {
        dates |= !asText;
        putDate(sheet, row, position, day, asText);
      } else if (value instanceof BigDecimal number) {
        putNumber(sheet, row, position, unscaled(number, column), asText);
      } else if (value instanceof Integer number) {
        sheet.value(row, position, number);
      } else if (value instanceof String text) {
        sheet.value(row, position, column.label(text));
      }
    }
    if (dates) {
      sheet.range(1, position, lines.size(), position).style().format("dd/mm/yyyy").set();
    }
  }

  /** The figure in the unit of the form, without superfluous zeros. */
  private static BigDecimal unscaled(BigDecimal number, SheetColumn column) {
    BigDecimal figure = number.divide(column.multiplier(), MathContext.DECIMAL64);
    return figure.signum() == 0 || figure.stripTrailingZeros().scale() < 0
        ? figure.setScale(0)
        : figure.stripTrailingZeros();
  }

  private static void putDate(
      Worksheet sheet, int row, int position, LocalDate day, boolean asText) {
    if (asText) {
      sheet.value(row, position, VietnameseNotation.date(day));
    } else {
      sheet.value(row, position, day);
    }
  }

  private static void putNumber(
      Worksheet sheet, int row, int position, BigDecimal number, boolean asText) {
    if (asText) {
      sheet.value(row, position, VietnameseNotation.number(number));
    } else {
      sheet.value(row, position, number);
    }
  }
}
