package giamngheo.warehouse.file.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells what is stored in a cell from the parts of its XML. */
final class CellContent {
  /** Digits that a spreadsheet keeps and shows; those beyond are noise of binary fractions. */
  private static final MathContext KEPT = new MathContext(15);

  /** More places than this are no figure of any form, but might fill the memory. */
  private static final int MOST_PLACES = 40;

  /** 31/12/9999, the last day that a spreadsheet knows. */
  private static final int LAST_DAY = 2_958_465;

  /** Numbers of days up to here count a 29/02/1900 that never was. */
  private static final int PHANTOM_DAY = 60;

  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private final CellStyles styles;
  private final SharedTexts texts;
  private final boolean from1904;
  private final boolean isUncomputed;

  /**
   * @param styles formats of the workbook
   * @param texts shared texts of the workbook
   * @param from1904 whether days are counted from 1904
   * @param isUncomputed whether the workbook asks to be computed when it is opened
   */
  CellContent(CellStyles styles, SharedTexts texts, boolean from1904, boolean isUncomputed) {
    this.styles = styles;
    this.texts = texts;
    this.from1904 = from1904;
    this.isUncomputed = isUncomputed;
  }

  /** A cell while its XML is read. */
  static final class Draft {
    int column;
    String type;
    String style;
    boolean hasFormula;
    String value;
    RichText inline;
  }

  /** What the cell holds, or null if it is blank. */
  SheetCell of(Draft cell) {
    SheetCell held = held(cell);
    return held != null && isStruckOut(cell) ? held.struckOut() : held;
  }

  private boolean isStruckOut(Draft cell) {
    return styles.isStruckOut(cell.style)
        || (cell.inline != null && cell.inline.isStruckOut())
        || ("s".equals(cell.type) && cell.value != null && texts.isStruckOut(cell.value));
  }

  private SheetCell held(Draft cell) {
    if (cell.inline != null) {
      String text = cell.inline.text();
      return text.isEmpty() ? null : made(cell, Stored.TEXT, text);
    }
    boolean isEmpty = cell.value == null || cell.value.isEmpty();
    if (isEmpty && !cell.hasFormula) {
      return null;
    }
    boolean isText = "str".equals(cell.type);
    if (isEmpty) {
      return isText && cell.value != null && !isUncomputed
          ? null
          : made(cell, Stored.NOT_STORED, "");
    }
    if (cell.type == null) {
      return number(cell);
    }
    return switch (cell.type) {
      case "n" -> number(cell);
      case "s" -> shared(cell);
      case "str", "inlineStr" -> made(cell, Stored.TEXT, Xml.unescaped(cell.value));
      case "b" -> truth(cell);
      case "e" -> made(cell, Stored.ERROR, cell.value.strip());
      case "d" -> day(cell);
      default -> made(cell, Stored.DAMAGED, cell.value);
    };
  }

  private SheetCell shared(Draft cell) {
    String text = texts.of(cell.value);
    if (text == null) {
      return made(cell, Stored.DAMAGED, "");
    }
    return text.isEmpty() ? null : made(cell, Stored.TEXT, text);
  }

  private static SheetCell truth(Draft cell) {
    return switch (cell.value.strip().toLowerCase(Locale.ROOT)) {
      case "1", "true" -> made(cell, Stored.TEXT, "true");
      case "0", "false" -> made(cell, Stored.TEXT, "false");
      default -> made(cell, Stored.DAMAGED, cell.value);
    };
  }

  /** A day in the notation of ISO 8601, as strict workbooks have it. */
  private static SheetCell day(Draft cell) {
    String text = cell.value.strip().replaceFirst("Z$", "");
    try {
      return made(
          cell,
          Stored.DAY,
          text.indexOf('T') < 0
              ? LocalDate.parse(text).toString()
              : moment(LocalDateTime.parse(text)));
    } catch (DateTimeException e) {
      return made(cell, Stored.DAMAGED, cell.value);
    }
  }

  private SheetCell number(Draft cell) {
    BigDecimal number;
    try {
      number = new BigDecimal(cell.value.strip());
    } catch (NumberFormatException e) {
      return made(cell, Stored.DAMAGED, cell.value);
    }
    if (isUncomputed && cell.hasFormula && number.signum() == 0) {
      return made(cell, Stored.NOT_STORED, "");
    }
    if (isBeyond(number)) {
      return made(cell, Stored.NUMBER, number.toString());
    }
    DisplayFormat format = styles.of(cell.style);
    return switch (format.shows()) {
      case DAY -> made(cell, Stored.DAY, day(number));
      case TIME_OF_DAY -> made(cell, Stored.TIME_OF_DAY, plain(number));
      case PERCENT -> made(cell, Stored.PERCENT, plain(number.multiply(HUNDRED)));
      case SCALED ->
          number.signum() == 0
              ? made(cell, Stored.NUMBER, "0")
              : made(cell, Stored.SCALED, plain(number));
      case NUMBER -> {
        String masked = format.masked(number);
        String text = plain(number);
        yield new SheetCell(cell.column, Stored.NUMBER, text, masked == null ? text : masked);
      }
    };
  }

  private static boolean isBeyond(BigDecimal number) {
    return Math.abs((long) number.scale()) > MOST_PLACES || number.precision() > MOST_PLACES;
  }

  private static String plain(BigDecimal number) {
    BigDecimal shown = number.round(KEPT).stripTrailingZeros();
    return shown.signum() == 0 ? "0" : shown.toPlainString();
  }

  /** The day of a number, or the number itself where a spreadsheet shows no day either. */
  private String day(BigDecimal number) {
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
      return plain(number);
    }
    int day = number.intValue();
    if (!from1904 && day == 0) {
      return "1900-01-00";
    }
    if (!from1904 && day == PHANTOM_DAY) {
      return "1900-02-29";
    }
    LocalDate date =
        from1904
            ? EPOCH_1904.plusDays(day)
            : EPOCH_1900.plusDays(day < PHANTOM_DAY ? day + 1L : day);
    long seconds =
        number
            .subtract(BigDecimal.valueOf(day))
            .multiply(SECONDS_OF_DAY)
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    return seconds == 0 ? date.toString() : moment(date.atStartOfDay().plusSeconds(seconds));
  }

  private static String moment(LocalDateTime moment) {
    return MOMENT.format(moment);
  }

  private static SheetCell made(Draft cell, Stored stored, String text) {
    return new SheetCell(cell.column, stored, text);
  }
}
