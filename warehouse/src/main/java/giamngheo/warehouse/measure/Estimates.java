package giamngheo.warehouse.measure;

import giamngheo.warehouse.measure.Figure.Change;
import giamngheo.warehouse.measure.Figure.Interval;
import giamngheo.warehouse.standard.Measurement.SingleCluster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The figures of a survey with linearised standard errors and 95 % intervals.
 *
 * <ul>
 *   <li>Levels: interval on the logit scale with Student's t on the round's clusters less its
 *       strata; none where the estimate is 0 or 1. Contributions carry no error.
 *   <li>Changes: variance V₁ + V₂ − 2·Cov, covariance through the clusters that both rounds drew,
 *       delta method, normal interval. Absolute y₂ − y₁, per year /Δ; relative y₂/y₁ − 1, per year
 *       (y₂/y₁)^(1/Δ) − 1, both fractions. A relative change from 0 cannot be said.
 * </ul>
 *
 * <p>Where no line has a cluster, or every stratum has only one, there are no errors.
 */
public final class Estimates {
  private static final double UPPER = 0.975;
  private static final double NORMAL = new NormalDistribution().inverseCumulativeProbability(UPPER);

  private final Map<Integer, SampleDesign> designs;
  private final List<Ratio> ratios;
  private final Tabulation tabulation;
  private final Unknown unknown;
  private final Map<Integer, Double> times;
  private final Map<Long, Double> quantiles = new HashMap<>();

  private Estimates(
      Map<Integer, SampleDesign> designs, Map<Integer, Double> times, Tabulation tabulation) {
    this.designs = designs;
    this.times = times;
    this.ratios = Ratios.of(tabulation.plan(), true, true);
    this.tabulation = tabulation;
    this.unknown = new Unknown(tabulation.plan(), Scope.SAMPLE, true);
  }

  /** The same where every round's year is its time. */
  public static Map<Group, List<Figure>> of(Tabulation tabulation, SingleCluster singleCluster) {
    return of(tabulation, singleCluster, Map.of());
  }

  /**
   * Levels of every group and round, and changes from each round to the next and overall.
   *
   * @param times when each round was, in decimal years, by the year that is its label; a round
   *     without an entry was in its year
   */
  public static Map<Group, List<Figure>> of(
      Tabulation tabulation, SingleCluster singleCluster, Map<Integer, Double> times) {
    Map<Integer, Set<Cluster>> rounds = new TreeMap<>();
    for (Group group : tabulation.groups()) {
      if (group.isWhole()) {
        rounds
            .computeIfAbsent(group.year(), ignored -> new HashSet<>())
            .addAll(tabulation.clusters(group).keySet());
      }
    }
    Estimates estimates =
        new Estimates(SampleDesign.byRound(rounds, singleCluster), Map.copyOf(times), tabulation);
    Map<Group, List<Figure>> figures = new LinkedHashMap<>();
    for (Group group : tabulation.groups()) {
      figures.put(group, estimates.figures(group, rounds.keySet()));
    }
    return figures;
  }

  private List<Figure> figures(Group group, Set<Integer> rounds) {
    List<Estimate> now = estimates(group);
    List<Figure> figures = new ArrayList<>();
    for (Estimate estimate : now) {
      if (estimate.ratio.indicator() != null) {
        figures.add(count(estimate));
      }
      if (estimate.isWorthSaying()) {
        figures.add(level(estimate));
      }
    }
    MeasureSums sums =
        tabulation.clusters(group).values().stream().reduce(MeasureSums::plus).orElseThrow();
    figures.addAll(group.isWhole() ? unknown.counts(sums) : unknown.countsOfPart(sums));
    for (int from : earlier(group.year(), rounds)) {
      Group before = group.of(from);
      if (tabulation.has(before)) {
        List<Estimate> then = estimates(before);
        for (int i = 0; i < now.size(); i++) {
          if (then.get(i).isWorthSaying() || now.get(i).isWorthSaying()) {
            figures.addAll(changes(then.get(i), now.get(i), from, span(from, group.year())));
          }
        }
      }
    }
    return figures;
  }

  /** Decimal years between two rounds. */
  private double span(int from, int to) {
    return times.getOrDefault(to, (double) to) - times.getOrDefault(from, (double) from);
  }

  /** The round before, and the first one. */
  static Set<Integer> earlier(int year, Set<Integer> rounds) {
    TreeSet<Integer> before = new TreeSet<>(new TreeSet<>(rounds).headSet(year));
    Set<Integer> chosen = new TreeSet<>();
    if (!before.isEmpty()) {
      chosen.add(before.last());
      chosen.add(before.first());
    }
    return chosen;
  }

  /** An estimate with what its variance is made of. */
  private static final class Estimate {
    private final Ratio ratio;
    private final SampleDesign design;
    private final double above;
    private final double below;
    private final double[] deviations;

    Estimate(Ratio ratio, SampleDesign design, Map<Cluster, MeasureSums> parts) {
      MeasureSums whole = parts.values().stream().reduce(MeasureSums::plus).orElseThrow();
      this.ratio = ratio;
      this.design = design;
      this.above = ratio.above(whole);
      this.below = ratio.denominator().applyAsDouble(whole);
      this.deviations =
          isSaid() && ratio.estimated()
              ? design.linearised(parts, ratio, whole, above, below)
              : new double[0];
    }

    private boolean isSaid() {
      return below != 0 && !Double.isNaN(above);
    }

    Double value() {
      return isSaid() ? (Double) (above / below) : null;
    }

    boolean hasError() {
      return ratio.estimated() && isSaid() && design.degreesOfFreedom() > 0;
    }

    /** Where the indicators tell all of M0, nothing is left to say of an unknown part. */
    boolean isWorthSaying() {
      return !Ratios.UNKNOWN.equals(ratio.subIndicator()) || above != 0;
    }
  }

  private List<Estimate> estimates(Group group) {
    Map<Cluster, MeasureSums> parts = tabulation.clusters(group);
    SampleDesign design = designs.get(group.year());
    return ratios.stream().map(ratio -> new Estimate(ratio, design, parts)).toList();
  }

  private static Figure count(Estimate estimate) {
    return new Figure(
        estimate.ratio.indicator(),
        "count",
        null,
        null,
        CountingRule.OWN,
        Scope.SAMPLE,
        Change.LEVEL,
        estimate.above,
        null,
        estimate.above,
        Interval.NONE);
  }

  private Figure level(Estimate estimate) {
    Interval interval = Interval.NONE;
    if (estimate.hasError()) {
      double error = Math.sqrt(estimate.design.variance(estimate.deviations));
      interval = logit(estimate.value(), error, estimate.design.degreesOfFreedom());
    }
    return estimate.ratio.figure(Scope.SAMPLE, estimate.above, estimate.below, interval);
  }

  private Interval logit(double share, double error, long degrees) {
    if (share <= 0 || share >= 1) {
      return new Interval(error, null, null);
    }
    double middle = Math.log(share / (1 - share));
    double reach =
        quantiles.computeIfAbsent(degrees, Estimates::quantile) * error / (share * (1 - share));
    return new Interval(error, share(middle - reach), share(middle + reach));
  }

  private static double quantile(long degrees) {
    return new TDistribution(degrees).inverseCumulativeProbability(UPPER);
  }

  private static double share(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private List<Figure> changes(Estimate then, Estimate now, int from, double years) {
    List<Figure> figures = new ArrayList<>();
    Figure named = level(now);
    Double before = then.value();
    Double after = now.value();
    boolean known = before != null && after != null;
    boolean error = then.hasError() && now.hasError();
    Double difference = known ? after - before : null;
    Double spread = error ? Math.sqrt(variance(then, now, 1, 1)) : null;
    for (boolean annualised : new boolean[] {false, true}) {
      double span = annualised ? years : 1;
      figures.add(
          named.with(
              Change.absolute(from, annualised),
              known ? difference / span : null,
              normal(known ? difference / span : null, error ? spread / span : null)));
    }
    boolean sayable = known && before != 0;
    double growth = sayable ? after / before : 0;
    Double relative = sayable && error ? Math.sqrt(variance(then, now, growth, before)) : null;
    for (boolean annualised : new boolean[] {false, true}) {
      double power = annualised ? 1.0 / years : 1;
      Double value = sayable ? Math.pow(growth, power) - 1 : null;
      Double slope = relative == null ? null : annualised(relative, growth, power);
      figures.add(named.with(Change.relative(from, annualised), value, normal(value, slope)));
    }
    return figures;
  }

  /** Delta method of g^p; an exact 1 for p = 1. At g = 0 the slope is infinite: no error. */
  private static Double annualised(double error, double growth, double power) {
    if (power == 1) {
      return error;
    }
    return growth == 0 ? null : (Double) (power * Math.pow(growth, power - 1) * error);
  }

  /** Variance of (y₂ − g·y₁) / scale. */
  private static double variance(Estimate then, Estimate now, double growth, double scale) {
    double sum =
        now.design.variance(now.deviations)
            + growth * growth * then.design.variance(then.deviations)
            - 2 * growth * then.design.covariance(then.deviations, now.design, now.deviations);
    return Math.max(0, sum) / (scale * scale);
  }

  private static Interval normal(Double value, Double error) {
    if (value == null || error == null) {
      return Interval.NONE;
    }
    double reach = NORMAL * error;
    return new Interval(error, value - reach, value + reach);
  }
}
