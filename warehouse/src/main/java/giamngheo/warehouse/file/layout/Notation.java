package giamngheo.warehouse.file.layout;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How a layout writes values.
 *
 * @param numbers how numbers are written
 * @param booleans words for yes and no beyond the common ones
 * @param blank what an empty cell of a boolean column means, or null if it means not given
 * @param codes words of the layout and the code that each stands for
 * @param multiplier factor to the unit of the warehouse, or null
 */
public record Notation(
    Numbers numbers,
    Map<String, Boolean> booleans,
    Boolean blank,
    Map<String, String> codes,
    BigDecimal multiplier) {

  /** The canonical way. */
  public static final Notation PLAIN = new Notation(Numbers.UNSAID, Map.of(), null, Map.of(), null);

  /** The way of statistical programs, whose decimal point is a point however many digits follow. */
  public static final Notation MICRODATA =
      new Notation(Numbers.PLAIN, Map.of(), null, Map.of(), null);

  /** How numbers are written. */
  public enum Numbers {
    /** {@code 1234567.5}, but nobody said so: a point before exactly three digits may group. */
    UNSAID,
    /** {@code 1234567.5}, as the layout says. */
    PLAIN,
    /** {@code 1.234.567,5}. */
    VIETNAMESE
  }

  public boolean vietnameseNumbers() {
    return numbers == Numbers.VIETNAMESE;
  }
}
