package giamngheo.warehouse.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What everybody knows of some figures: their sum, each with its factor, is zero, or not above
 * zero.
 *
 * @param factors by cell
 * @param isEquality whether the sum is zero rather than at most zero
 */
public record Relation(Map<String, Integer> factors, boolean isEquality) {

  public Relation {
    // In a fixed order, and found at once.
    factors = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(factors)));
  }

  /** A total is the sum of its parts. */
  public static Relation total(String total, Collection<String> parts) {
    Map<String, Integer> factors = new LinkedHashMap<>();
    factors.put(total, -1);
    parts.forEach(part -> factors.merge(part, 1, Integer::sum));
    return new Relation(factors, true);
  }

  /** Two sums are equal. */
  public static Relation balance(Collection<String> left, Collection<String> right) {
    Map<String, Integer> factors = new LinkedHashMap<>();
    left.forEach(cell -> factors.merge(cell, 1, Integer::sum));
    right.forEach(cell -> factors.merge(cell, -1, Integer::sum));
    factors.values().removeIf(factor -> factor == 0);
    return new Relation(factors, true);
  }

  /** A part is at most the whole. */
  public static Relation atMost(String part, String whole) {
    return new Relation(Map.of(part, 1, whole, -1), false);
  }

  /** Cells of a relation in a fixed order. */
  Set<String> cells() {
    return factors.keySet();
  }

  /** Whether the values fulfil it; a relation with a cell that has no value does not count. */
  boolean holds(Map<String, Long> values) {
    long sum = 0;
    for (Map.Entry<String, Integer> factor : factors.entrySet()) {
      Long value = values.get(factor.getKey());
      if (value == null) {
        return false;
      }
      sum += factor.getValue() * value;
    }
    return isEquality ? sum == 0 : sum <= 0;
  }

  /** The same between cells of other names. */
  public Relation renamed(UnaryOperator<String> name) {
    Map<String, Integer> renamed = new LinkedHashMap<>();
    factors.forEach((cell, factor) -> renamed.put(name.apply(cell), factor));
    return new Relation(renamed, isEquality);
  }
}
