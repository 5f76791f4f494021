package giamngheo.warehouse.file.layout;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How a layout writes values.
 *
 * @param vietnameseNumbers whether numbers read {@code 1.234.567,5}
 * @param booleans words for yes and no beyond the common ones
 * @param blank what an empty cell of a boolean column means, or null if it means not given
 * @param codes words of the layout and the code that each stands for
 * @param multiplier factor to the unit of the warehouse, or null
 */
public record Notation(
    boolean vietnameseNumbers,
    Map<String, Boolean> booleans,
    Boolean blank,
    Map<String, String> codes,
    BigDecimal multiplier) {

  /** The canonical way. */
  public static final Notation PLAIN = new Notation(false, Map.of(), null, Map.of(), null);
}
