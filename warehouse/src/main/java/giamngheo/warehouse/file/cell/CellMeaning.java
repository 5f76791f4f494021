package giamngheo.warehouse.file.cell;

import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.ColumnType;
import giamngheo.warehouse.table.DeclaredTotalTable;
import giamngheo.warehouse.table.TargetTable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a cell means in its column, before the column's own reader sees it: a spreadsheet may store
 * something else than it shows, or nothing. What is certain is read; the rest is told, with the
 * address of the cell.
 */
public final class CellMeaning {
  /** Columns whose figures are percent where they are rates, as printed forms have them. */
  private static final Set<Optional<Column>> PERCENT =
      Set.of(
          DeclaredTotalTable.TABLE.column(DeclaredTotalTable.VALUE),
          TargetTable.TABLE.column(TargetTable.VALUE));

  /** Columns of sentences, in which a day is as good as any word. */
  private static final Set<String> SENTENCES =
      Set.of("note", "topic", "name", "scope", "finding", "recommendation", "override_reason");

  private static final Set<String> ERROR_WORDS =
      Set.of(
          "#n/a",
          "#ref!",
          "#value!",
          "#div/0!",
          "#name?",
          "#num!",
          "#null!",
          "#spill!",
          "#calc!",
          "#getting_data",
          "#field!");

  /** Numbers that are years rather than days since 1900. */
  private static final int FIRST_YEAR = 1850;

  private static final int LAST_YEAR = 2100;
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final int DAYS_TO_1904 = 1_462;
  private static final int ISO_DAY = 10;

  /** Digits that a spreadsheet keeps of a number. */
  private static final int KEPT_DIGITS = 15;

  private static final DateTimeFormatter SHOWN_DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private CellMeaning() {}

  /** The text of a cell as its column takes it. */
  public static String text(Column column, RecordSource record, int index) {
    return clean(stored(column, record, index));
  }

  /** The text of a cell as it stands; a code goes with the zeros that its format adds. */
  public static String stored(Column column, RecordSource record, int index) {
    boolean isCode = !isNumeric(column.type()) && record.kind(index) == CellKind.NUMBER;
    return isCode ? record.code(index) : record.text(index);
  }

  /** Clean, without what people put around digits so that a spreadsheet takes them for text. */
  public static String clean(String cell) {
    String text = VietnameseText.clean(cell);
    if (text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"")) {
      return VietnameseText.clean(text.substring(2, text.length() - 1));
    }
    boolean quoted =
        text.length() > 1 && text.charAt(0) == '\'' && Character.isDigit(text.charAt(1));
    return quoted ? text.substring(1) : text;
  }

  /**
   * Reads a cell that is filled.
   *
   * @param column the column that it fills
   * @param reader how the column reads texts and numbers
   */
  public static Reading read(Column column, CellReader reader, RecordSource record, int index) {
    CellKind kind = record.kind(index);
    String text = text(column, record, index);
    return switch (kind) {
      case TEXT ->
          isErrorWord(text)
              ? Reading.failed("ERROR_VALUE", place(record, index))
              : reader.read(text, kind);
      case NUMBER -> number(column, reader, record, index);
      case DAY -> day(column, reader, record, index);
      case TIME_OF_DAY -> timeOfDay(column, reader, record, index);
      case PERCENT -> percent(column, reader, record, index);
      case SCALED ->
          isNumeric(column.type())
              ? Reading.failed("NOT_A_NUMBER.scaled", place(record, index))
              : reader.read(text, CellKind.NUMBER);
      default -> fault(record, index);
    };
  }

  /** What is wrong with a cell that holds no value. */
  public static Reading fault(RecordSource record, int index) {
    String place = place(record, index);
    return switch (record.kind(index)) {
      case ERROR -> Reading.failed("ERROR_VALUE", place);
      case NOT_STORED -> Reading.failed("VALUE_NOT_STORED", place);
      case MERGED -> Reading.failed("VALUE_NOT_STORED.merged", place);
      default -> Reading.failed("VALUE_NOT_STORED.damaged", place);
    };
  }

  private static boolean isErrorWord(String text) {
    return !text.isEmpty()
        && text.charAt(0) == '#'
        && ERROR_WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  private static Reading number(Column column, CellReader reader, RecordSource record, int index) {
    String text = text(column, record, index);
    if (column.type() == ColumnType.DATE || column.type() == ColumnType.TIME) {
      return Reading.failed(
          isYear(text) ? "DATE_AS_NUMBER.year" : "DATE_AS_NUMBER",
          place(record, index),
          meantDay(text));
    }
    boolean isCode = column.type() == ColumnType.TEXT || column.type() == ColumnType.AREA;
    boolean isSheet = !record.address(index).isEmpty();
    if (isCode && isSheet && text.chars().filter(Character::isDigit).count() > KEPT_DIGITS) {
      return Reading.failed("UNKNOWN_CODE.digits_lost", place(record, index), KEPT_DIGITS);
    }
    return reader.read(text, CellKind.NUMBER);
  }

  private static Reading day(Column column, CellReader reader, RecordSource record, int index) {
    String text = text(column, record, index);
    String day = text.length() > ISO_DAY ? text.substring(0, ISO_DAY) : text;
    if (column.type() == ColumnType.DATE || column.type() == ColumnType.TIME) {
      String year = yearMeant(text);
      return year == null
          ? reader.read(column.type() == ColumnType.DATE ? day : text, CellKind.TEXT)
          : Reading.failed("NUMBER_AS_DATE.year", place(record, index), shown(day), year);
    }
    if (SENTENCES.contains(column.name())) {
      return reader.read(shown(day), CellKind.TEXT);
    }
    return Reading.failed(
        isNumeric(column.type()) ? "NUMBER_AS_DATE" : "NUMBER_AS_DATE.code",
        place(record, index),
        shown(day));
  }

  private static Reading timeOfDay(
      Column column, CellReader reader, RecordSource record, int index) {
    return SENTENCES.contains(column.name())
        ? reader.read(text(column, record, index), CellKind.NUMBER)
        : Reading.failed("NUMBER_AS_DATE.time", place(record, index));
  }

  private static Reading percent(Column column, CellReader reader, RecordSource record, int index) {
    String text = text(column, record, index);
    if (PERCENT.contains(Optional.of(column))) {
      return reader.read(text, CellKind.NUMBER);
    }
    return isNumeric(column.type())
        ? Reading.failed("NOT_A_NUMBER.percent", place(record, index), text)
        : reader.read(text + "%", CellKind.TEXT);
  }

  /** The year that was typed into a cell formatted as a day, or null. */
  private static String yearMeant(String day) {
    try {
      long number = ChronoUnit.DAYS.between(EPOCH_1900, LocalDate.parse(day));
      if (number >= FIRST_YEAR && number <= LAST_YEAR) {
        return Long.toString(number);
      }
      long from1904 = number - DAYS_TO_1904;
      return from1904 >= FIRST_YEAR && from1904 <= LAST_YEAR ? Long.toString(from1904) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static boolean isYear(String number) {
    return number.length() == 4
        && number.compareTo(Integer.toString(FIRST_YEAR)) >= 0
        && number.compareTo(Integer.toString(LAST_YEAR)) <= 0;
  }

  /** The day that a bare number would be. */
  private static String meantDay(String number) {
    boolean isDay = number.matches("[1-9][0-9]{3,4}");
    return isDay ? SHOWN_DAY.format(EPOCH_1900.plusDays(Long.parseLong(number))) : "…";
  }

  private static String shown(String day) {
    try {
      return SHOWN_DAY.format(LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      return day;
    }
  }

  private static boolean isNumeric(ColumnType type) {
    return switch (type) {
      case INTEGER, AMOUNT, DECIMAL, DOUBLE, BOOLEAN -> true;
      default -> false;
    };
  }

  /** The address of the cell as it follows the name of a column; nothing without addresses. */
  static String place(RecordSource record, int index) {
    String address = record.address(index);
    return address.isEmpty() ? "" : " (" + address + ")";
  }
}
