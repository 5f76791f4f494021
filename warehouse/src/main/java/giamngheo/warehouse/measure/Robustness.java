package giamngheo.warehouse.measure;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;

/**
 * Whether the order of places depends on the choice of the cut-off: {@code robust_pairs} = pairs
 * one of which dominates the other / all pairs, 0 to 1; {@code kendall_tau_b} = (concordant −
 * discordant) / √((pairs − ties of one)(pairs − ties of the other)), −1 to 1. Alkire et al. (2015),
 * chapter 8.
 */
public final class Robustness {
  private Robustness() {}

  /** Whether place a is nowhere less poor than b: Hₐ(k) ≥ H_b(k) at every cut-off. */
  public static boolean dominates(List<Double> a, List<Double> b) {
    if (a.size() != b.size()) {
      throw new IllegalArgumentException("cut-offs differ: " + a.size() + " and " + b.size());
    }
    for (int i = 0; i < a.size(); i++) {
      if (a.get(i) < b.get(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Share of the pairs of places one of which dominates the other, 0 to 1; empty if there is no
   * pair.
   *
   * @param places for every place its H (or M0) by cut-off, all in one order
   */
  public static OptionalDouble robustPairs(List<List<Double>> places) {
    long pairs = 0;
    long robust = 0;
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        pairs++;
        if (dominates(places.get(i), places.get(j)) || dominates(places.get(j), places.get(i))) {
          robust++;
        }
      }
    }
    return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) robust / pairs);
  }

  /**
   * Kendall's τ_b between the orders of the places at two cut-offs, −1 to 1, ties allowed for;
   * empty where one order is all ties.
   */
  public static OptionalDouble rankCorrelation(List<Double> one, List<Double> other) {
    if (one.size() < 2) {
      return OptionalDouble.empty();
    }
    double tau = new KendallsCorrelation().correlation(array(one), array(other));
    return Double.isNaN(tau) ? OptionalDouble.empty() : OptionalDouble.of(tau);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
