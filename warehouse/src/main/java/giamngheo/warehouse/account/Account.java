package giamngheo.warehouse.account;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A change and the parts it is made of.
 *
 * @param before value in the earlier year
 * @param parts named parts, each with its sign
 * @param after value in the later year
 */
public record Account(double before, Map<String, Double> parts, double after) {
  /** Room for the rounding of doubles; accounts of whole numbers are exact. */
  private static final double ROUNDING = 1e-9;

  /**
   * Checks that the parts give the change.
   *
   * @throws IllegalArgumentException if they do not
   */
  public Account {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    double size = Math.max(1, Math.max(Math.abs(before), Math.abs(after)));
    if (Math.abs(before + sum - after) > ROUNDING * size) {
      throw new IllegalArgumentException(
          "the parts add up to " + sum + ", the change is " + (after - before));
    }
  }

  /** Later less earlier. */
  public double change() {
    return after - before;
  }

  /** One part; zero if the account has none of that name. */
  public double part(String name) {
    return parts.getOrDefault(name, 0.0);
  }
}
