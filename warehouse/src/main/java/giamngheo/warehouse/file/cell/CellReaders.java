package giamngheo.warehouse.file.cell;

import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.layout.Notation;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.text.CodeText;
import giamngheo.warehouse.text.LegacyText;
import java.util.Set;
import java.util.stream.Collectors;

/** Which reader a column has. */
public final class CellReaders {
  private static final int HASH_LENGTH = 64;
  private static final int LAST_LENGTH = 3;
  private static final int COMMUNE_DIGITS = 5;

  private final LineContext context;
  private final Set<String> areaCodes;

  public CellReaders(LineContext context) {
    this.context = context;
    this.areaCodes = context.places().units().stream().map(Place::code).collect(Collectors.toSet());
  }

  public CellReader of(Column column, Notation notation) {
    return switch (column.type()) {
      case TEXT -> text(column);
      case AREA -> this::area;
      case CODE -> new WordReader(column.codes(), notation.codes(), false);
      case CODES -> new WordReader(column.codes(), notation.codes(), true);
      case ETHNICITY -> (text, kind) -> ethnicity(text);
      case INTEGER, AMOUNT, DECIMAL, DOUBLE -> new NumberReader(column, notation);
      case BOOLEAN -> new BooleanReader(notation.booleans());
      case DATE -> new DateReader();
      case TIME -> new TimeReader();
      case PERIOD -> new PeriodReader();
    };
  }

  private CellReader text(Column column) {
    return switch (column.name()) {
      case MemberTable.ID_HASH -> (text, kind) -> returned(text, isHash(text));
      case MemberTable.ID_LAST3 -> (text, kind) -> returned(text, text.length() <= LAST_LENGTH);
      default -> new TextReader(column, context.limits().longest(column.name()), areaCodes);
    };
  }

  /** A text whose letters are not those that were meant. */
  static Reading legacy(LegacyText.Found found) {
    return switch (found.kind()) {
      case FONT -> Reading.failed("LEGACY_ENCODING.font", found.encoding());
      case TWICE -> Reading.failed("LEGACY_ENCODING.twice");
      case LOST -> Reading.failed("LEGACY_ENCODING.lost");
    };
  }

  private static Reading returned(String text, boolean intact) {
    return intact ? Reading.of(text) : Reading.failed("UNKNOWN_CODE.identity");
  }

  private static boolean isHash(String text) {
    return text.length() == HASH_LENGTH
        && text.chars().allMatch(letter -> Character.digit(letter, 16) >= 0 && letter < 'g');
  }

  private Reading ethnicity(String text) {
    return context
        .ethnicities()
        .code(text)
        .map(Reading::of)
        .orElseGet(
            () ->
                LegacyText.in(text)
                    .map(CellReaders::legacy)
                    .orElseGet(() -> Reading.failed("UNKNOWN_CODE.ethnicity", text)));
  }

  private Reading area(String text, CellKind kind) {
    CodeText code = CodeText.of(text).whole();
    return code.hidden() == null
        ? Reading.of(withZeros(code.text(), areaCodes))
        : Reading.failed("BAD_CODE", code.hidden());
  }

  /**
   * A spreadsheet that took a code for a number dropped its leading zeros. Only a commune has five
   * digits, so they are certain where the code is of no unit as it stands and of one with them.
   */
  static String withZeros(String text, Set<String> areaCodes) {
    boolean isShort = !text.isEmpty() && text.length() < COMMUNE_DIGITS;
    if (isShort && !areaCodes.contains(text) && text.chars().allMatch(CellReaders::isDigit)) {
      String padded = "0".repeat(COMMUNE_DIGITS - text.length()) + text;
      return areaCodes.contains(padded) ? padded : text;
    }
    return text;
  }

  private static boolean isDigit(int letter) {
    return letter >= '0' && letter <= '9';
  }
}
