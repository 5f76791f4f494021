package giamngheo.warehouse.file.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** Cells of a workbook as text: what a person sees in them, dates as {@code yyyy-mm-dd}. */
final class CellTexts {
  /** Digits that a spreadsheet keeps and shows; those beyond are noise of binary fractions. */
  private static final MathContext SHOWN = new MathContext(15);

  /** More places than this are no figure of any form, but might fill the memory. */
  private static final int MOST_PLACES = 40;

  /** Last day that is read as a date: 31/12/2100. */
  private static final int LAST_SERIAL = 73_415;

  /** Serial numbers up to here count a 29/02/1900 that never was. */
  private static final int PHANTOM_DAY = 60;

  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  private final boolean from1904;
  private final Map<String, Boolean> dateFormats = new HashMap<>();

  CellTexts(boolean from1904) {
    this.from1904 = from1904;
  }

  String text(Cell cell) {
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return isDate(cell, number) ? date(number.intValue()).toString() : plain(number);
    }
    if (value == null && cell.getType() == CellType.STRING) {
      // The text stands in a list of shared texts that the workbook lacks.
      throw new IllegalStateException("No text for cell " + cell.getAddress());
    }
    return value == null ? "" : value.toString();
  }

  CellKind kind(Cell cell) {
    return cell.getValue() instanceof BigDecimal number && !isDate(cell, number)
        ? CellKind.NUMBER
        : CellKind.TEXT;
  }

  private static String plain(BigDecimal number) {
    if (Math.abs((long) number.scale()) > MOST_PLACES || number.precision() > MOST_PLACES) {
      return number.toString();
    }
    BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
    return shown.signum() == 0 ? "0" : shown.toPlainString();
  }

  private LocalDate date(int serial) {
    if (from1904) {
      return EPOCH_1904.plusDays(serial);
    }
    return EPOCH_1900.plusDays(serial < PHANTOM_DAY ? serial + 1L : serial);
  }

  private boolean isDate(Cell cell, BigDecimal number) {
    if (cell.getDataFormatId() == null
        || number.signum() <= 0
        || number.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
      return false;
    }
    String format = cell.getDataFormatString();
    return isBuiltInDate(cell.getDataFormatId())
        || (format != null && dateFormats.computeIfAbsent(format, CellTexts::isDateFormat));
  }

  /** Numbers of the date formats that every workbook has without spelling them out. */
  private static boolean isBuiltInDate(int format) {
    return (format >= 14 && format <= 17)
        || format == 22
        || (format >= 27 && format <= 36)
        || (format >= 50 && format <= 58);
  }

  /** Whether a format shows days or years outside of quoted and bracketed text. */
  private static boolean isDateFormat(String format) {
    String codes =
        format
            .replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\[[^\\]]*\\]", "")
            .replaceAll("[\\\\_*].", "")
            .toLowerCase(Locale.ROOT);
    return codes.indexOf('d') >= 0 || codes.indexOf('y') >= 0;
  }
}
