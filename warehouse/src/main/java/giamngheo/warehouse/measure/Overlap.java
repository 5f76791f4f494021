package giamngheo.warehouse.measure;

import giamngheo.warehouse.measure.Figure.Change;
import giamngheo.warehouse.measure.Figure.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How far two deprivations meet in the same households or persons of those reviewed of whom both
 * are known.
 *
 * <ul>
 *   <li>{@code overlap_r0} R⁰ = n₁₁ / min(n₁., n.₁): the part of the rarer deprivation's bearers
 *       who also bear the other, 0 to 1;
 *   <li>{@code cramers_v} = |n₁₁n₀₀ − n₁₀n₀₁| / √(n₁.n₀.n.₁n.₀), 0 to 1.
 * </ul>
 *
 * <p>A warning: the list is selected by these very deprivations and by income. Among the selected,
 * deprivations meet otherwise than among all residents, even in the other direction; neither figure
 * speaks of the population. Alkire et al., Multidimensional Poverty Measurement and Analysis
 * (2015), section 7.3. Unit: fractions.
 */
public final class Overlap {
  private Overlap() {}

  /** Both figures of every pair of indicators; null where a margin is empty. */
  public static List<Figure> of(MeasurePlan plan, Map<Profile, Long> profiles) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < plan.indicators().size(); i++) {
      for (int j = i + 1; j < plan.indicators().size(); j++) {
        String pair = plan.indicators().get(i) + "+" + plan.indicators().get(j);
        long[] meeting = table(profiles, i, j);
        double both = meeting[3];
        double first = both + meeting[2];
        double second = both + meeting[1];
        double all = first + meeting[1] + meeting[0];
        double rarer = Math.min(first, second);
        double spread = Math.sqrt(first * (all - first)) * Math.sqrt(second * (all - second));
        double excess = Math.abs(both * all - first * second);
        figures.add(figure("overlap_r0", pair, both / plan.scale(), rarer / plan.scale()));
        figures.add(figure("cramers_v", pair, excess, spread));
      }
    }
    return figures;
  }

  /** Counts of neither, second only, first only, both. */
  private static long[] table(Map<Profile, Long> profiles, int first, int second) {
    long[] counts = new long[4];
    profiles.forEach(
        (profile, count) -> {
          if (profile.isClassed() && !profile.lacks(first) && !profile.lacks(second)) {
            counts[2 * profile.flag(first) + profile.flag(second)] += count;
          }
        });
    return counts;
  }

  private static Figure figure(String measure, String pair, double above, double below) {
    return new Figure(
        null,
        measure,
        pair,
        null,
        CountingRule.OWN,
        Scope.REVIEWED,
        Change.LEVEL,
        above,
        below,
        below == 0 ? null : (Double) (above / below),
        Interval.NONE);
  }
}
