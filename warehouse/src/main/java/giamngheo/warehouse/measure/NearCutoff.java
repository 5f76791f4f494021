package giamngheo.warehouse.measure;

import giamngheo.warehouse.measure.Figure.Change;
import giamngheo.warehouse.measure.Figure.Interval;
import java.util.List;
import java.util.Map;

/**
 * How many stand one deprivation from the cut-off, behind the income gate: {@code almost_deprived}
 * would reach it with one deprivation more, {@code barely_deprived} would miss it with one less.
 * Formula: counts of Σwⱼgⱼ &lt; k with some j: gⱼ = 0 and Σ + wⱼ ≥ k, and of Σ ≥ k with some j: gⱼ
 * = 1 and Σ − wⱼ &lt; k, of those reviewed whose every indicator is known. Unit: households or
 * persons, 0 or more. Source: this project's annex on sensitivity.
 */
public final class NearCutoff {
  private NearCutoff() {}

  /** Both counts by the standard's own test; nothing if it has none. */
  public static List<Figure> of(MeasurePlan plan, Map<Profile, Long> profiles) {
    return plan.rules().stream()
        .filter(CountingRule::official)
        .findFirst()
        .map(
            rule ->
                List.of(
                    figure(plan, rule, "almost_deprived", count(rule, profiles, false)),
                    figure(plan, rule, "barely_deprived", count(rule, profiles, true))))
        .orElse(List.of());
  }

  private static long count(CountingRule rule, Map<Profile, Long> profiles, boolean reached) {
    return profiles.entrySet().stream()
        .filter(entry -> isKnown(entry.getKey()) && entry.getKey().gate())
        .filter(entry -> rule.reaches(entry.getKey()) == reached)
        .filter(entry -> isOneAway(rule, entry.getKey(), reached))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static boolean isKnown(Profile profile) {
    return profile.isClassed() && profile.missing() == 0 && profile.gate() != null;
  }

  private static boolean isOneAway(CountingRule rule, Profile profile, boolean reached) {
    long score = rule.score(profile);
    for (int i = 0; i < rule.weights().size(); i++) {
      long other = score + (reached ? -1 : 1) * rule.weights().get(i);
      if ((profile.flag(i) == 1) == reached && (other >= rule.limit()) != reached) {
        return true;
      }
    }
    return false;
  }

  private static Figure figure(MeasurePlan plan, CountingRule rule, String measure, long counted) {
    double value = (double) counted / plan.scale();
    return new Figure(
        null,
        measure,
        null,
        rule.cutoff(),
        rule.weighting(),
        Scope.REVIEWED,
        Change.LEVEL,
        value,
        null,
        value,
        Interval.NONE);
  }
}
