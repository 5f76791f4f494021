package giamngheo.warehouse.file.cell;

import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.layout.Notation;
import giamngheo.warehouse.file.layout.Notation.Numbers;
import giamngheo.warehouse.file.text.NumberText;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Reads numbers. Whole columns take {@code 12.0} but not {@code 12.5}. Decimal columns keep two
 * decimals, the rest is rounded half up after the range was checked on the exact value; amounts on
 * the forms are whole VND and tenths of a square metre, so a third decimal is only ever the noise
 * of a spreadsheet.
 */
public final class NumberReader implements CellReader {
  private static final int DECIMALS = 2;

  private static final int CITIZEN_DIGITS = 12;

  /** Letter, sign and up to three digits: all that a double can hold. */
  private static final int LONGEST_EXPONENT = 5;

  /**
   * First value that is refused: forms print decimal(18,2), and a hundred lines must still add up
   * to less than that holds.
   */
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(14);

  private static final BigDecimal SMALLEST_INTEGER = BigDecimal.valueOf(Integer.MIN_VALUE);
  private static final BigDecimal LARGEST_INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final ColumnType type;
  private final BigDecimal minimum;
  private final BigDecimal maximum;
  private final Numbers numbers;
  private final boolean vietnamese;
  private final BigDecimal multiplier;

  public NumberReader(Column column, Notation notation) {
    this.type = column.type();
    this.minimum = largest(column.minimum(), smallestOf(type));
    this.maximum = smallest(column.maximum(), largestOf(type));
    this.numbers = notation.numbers();
    this.vietnamese = notation.vietnameseNumbers();
    this.multiplier = notation.multiplier();
  }

  @Override
  public Reading read(String text, CellKind kind) {
    boolean grouped = vietnamese && kind == CellKind.TEXT;
    if (kind == CellKind.TEXT
        && numbers != Numbers.PLAIN
        && NumberText.isAmbiguous(text, grouped)) {
      return Reading.failed("NOT_A_NUMBER.thousands");
    }
    String plain = type == ColumnType.DOUBLE ? scientific(text, grouped) : null;
    plain = plain == null ? NumberText.plain(text, grouped) : plain;
    if (plain == null || isIdentity(text)) {
      return Reading.failed(unread(text, grouped));
    }
    BigDecimal number = new BigDecimal(plain);
    if (multiplier != null) {
      number = number.multiply(multiplier);
    }
    boolean below = minimum != null && number.compareTo(minimum) < 0;
    boolean above = maximum != null && number.compareTo(maximum) > 0;
    if (below && isOfType(maximum)) {
      return Reading.failed("OUT_OF_RANGE.below", shown(minimum));
    }
    return below || above
        ? Reading.failed("OUT_OF_RANGE", shown(minimum), shown(maximum))
        : typed(number);
  }

  /** Twelve digits of which the first is a zero are a citizen's number in the wrong column. */
  public static boolean isIdentity(String text) {
    return text.length() == CITIZEN_DIGITS
        && text.charAt(0) == '0'
        && text.chars().allMatch(Character::isDigit);
  }

  private static String unread(String text, boolean grouped) {
    if (grouped) {
      return "NOT_A_NUMBER.vietnamese";
    }
    return NumberText.isGrouped(text) ? "NOT_A_NUMBER.thousands" : "NOT_A_NUMBER";
  }

  /** Whether an upper bound is only what the type can hold, which means nothing to a reader. */
  private boolean isOfType(BigDecimal bound) {
    BigDecimal limit = largestOf(type);
    return bound == null || (limit != null && bound.compareTo(limit) == 0);
  }

  private Reading typed(BigDecimal number) {
    return switch (type) {
      case INTEGER ->
          isWhole(number) ? Reading.of(number.intValue()) : Reading.failed("NOT_A_NUMBER.whole");
      case AMOUNT ->
          isWhole(number) ? Reading.of(number.longValue()) : Reading.failed("NOT_A_NUMBER.whole");
      case DECIMAL -> Reading.of(number.setScale(DECIMALS, RoundingMode.HALF_UP));
      case DOUBLE -> Reading.of(number.doubleValue());
      default -> throw new IllegalStateException("Not a number: " + type);
    };
  }

  /** Measured quantities may come with an exponent, as statistical programs write them. */
  private static String scientific(String text, boolean vietnamese) {
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (exponent <= 0 || text.length() - exponent > LONGEST_EXPONENT) {
      return null;
    }
    String mantissa = NumberText.plain(text.substring(0, exponent), vietnamese);
    String power = text.substring(exponent + 1);
    boolean isNumber = mantissa != null && power.matches("[+-]?[0-9]+");
    return isNumber ? mantissa + "E" + power : null;
  }

  private static boolean isWhole(BigDecimal number) {
    return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
  }

  private static String shown(BigDecimal bound) {
    return bound == null ? "…" : bound.toPlainString();
  }

  private static BigDecimal smallestOf(ColumnType type) {
    return switch (type) {
      case INTEGER -> SMALLEST_INTEGER;
      case AMOUNT, DECIMAL -> LIMIT.negate().add(BigDecimal.ONE);
      default -> null;
    };
  }

  private static BigDecimal largestOf(ColumnType type) {
    return switch (type) {
      case INTEGER -> LARGEST_INTEGER;
      case AMOUNT, DECIMAL -> LIMIT.subtract(BigDecimal.ONE);
      default -> null;
    };
  }

  private static BigDecimal largest(BigDecimal own, BigDecimal limit) {
    return (own == null || limit == null) ? (own == null ? limit : own) : own.max(limit);
  }

  private static BigDecimal smallest(BigDecimal own, BigDecimal limit) {
    return (own == null || limit == null) ? (own == null ? limit : own) : own.min(limit);
  }
}
