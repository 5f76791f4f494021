package giamngheo.warehouse.measure;

import giamngheo.warehouse.measure.MeasurePlan.Poor;
import giamngheo.warehouse.measure.Ratio.Over;
import giamngheo.warehouse.measure.Ratio.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The measures of Alkire and Foster (2011) and the official headcounts, each as a quotient of sums.
 *
 * <p>With weights wⱼ that sum to 1, score cᵢ = Σⱼ wⱼ gᵢⱼ, poor if cᵢ ≥ k, q the poor and n
 * everybody (households, or persons: households by their size), all between 0 and 1:
 *
 * <ul>
 *   <li>{@code official_headcount} = members of the classes / n;
 *   <li>{@code H} = q / n over those of whom it can be told, incidence; at k = 1/2 the severe
 *       poverty of the Global MPI;
 *   <li>{@code A} = Σ cᵢ of the poor whose score is known / their number, intensity, from k to 1;
 *   <li>{@code M0} = H · A, adjusted headcount ratio;
 *   <li>{@code uncensored} = the deprived in j / those of whom j is known;
 *   <li>{@code censored} = the poor surely deprived in j / n;
 *   <li>{@code contribution} = wⱼ · censored; their sum is M0, with the part of sub-indicator
 *       {@code unknown} that points of forms tell and no indicator does;
 *   <li>{@code contribution_pct} = contribution / M0, a fraction; their sum is 1, or all are null
 *       where the indicators do not give M0.
 * </ul>
 *
 * <p>A quotient whose denominator is 0 or unknown is null. Who has no class is in no sum here.
 * Alkire et al., Multidimensional Poverty Measurement and Analysis (2015), chapter 5; the official
 * headcounts: Decree 07/2021, Article 3.
 */
final class Ratios {
  /** Sub-indicator of the part of M0 that no indicator tells. */
  static final String UNKNOWN = "unknown";

  private final MeasurePlan plan;
  private final boolean behindGate;
  private final List<Ratio> ratios = new ArrayList<>();

  private Ratios(MeasurePlan plan, boolean behindGate) {
    this.plan = plan;
    this.behindGate = behindGate;
  }

  /**
   * Every measure of a plan.
   *
   * @param behindGate whether deprivations count only behind the income gate
   * @param uncensored whether uncensored headcounts have a meaning: not among residents, of whom
   *     most were never asked
   */
  static List<Ratio> of(MeasurePlan plan, boolean behindGate, boolean uncensored) {
    Ratios all = new Ratios(plan, behindGate);
    all.headcounts();
    if (uncensored) {
      all.uncensored();
    }
    for (int rule = 0; rule < plan.rules().size(); rule++) {
      all.poor(rule);
      if (!plan.rules().get(rule).brief()) {
        all.byIndicator(rule);
      }
    }
    return List.copyOf(all.ratios);
  }

  private void headcounts() {
    for (int i = 0; i < plan.headcounts().size(); i++) {
      add(
          plan.headcounts().get(i).id(),
          "official_headcount",
          null,
          null,
          sum(plan.headcount(i)),
          sum(MeasurePlan.CLASSED));
    }
  }

  private void uncensored() {
    for (int i = 0; i < plan.indicators().size(); i++) {
      String id = plan.indicators().get(i);
      add(null, "uncensored", id, null, sum(plan.uncensored(i)), sum(plan.known(i)));
    }
  }

  private void poor(int index) {
    CountingRule rule = plan.rules().get(index);
    Poor place = plan.poor(index, behindGate);
    ToDoubleFunction<MeasureSums> poor = sum(place.all());
    ToDoubleFunction<MeasureSums> scored = sum(place.scored());
    ToDoubleFunction<MeasureSums> score = share(place.score(), 1, rule.total());
    add(null, "H", null, rule, poor, told(place));
    ratios.add(new Ratio(null, "A", null, rule, Over.POOR, score, scored, null, true));
    ratios.add(
        new Ratio(
            null,
            "M0",
            null,
            rule,
            Over.EVERYBODY,
            score,
            told(place),
            new Spread(poor, scored),
            true));
  }

  private void byIndicator(int index) {
    CountingRule rule = plan.rules().get(index);
    Poor place = plan.poor(index, behindGate);
    double scale = (double) rule.total() * plan.scale();
    ToDoubleFunction<MeasureSums> below = sums -> whole(place, sums) / scale;
    for (int i = 0; i < plan.indicators().size(); i++) {
      String id = plan.indicators().get(i);
      ToDoubleFunction<MeasureSums> part =
          share(place.deprived(i), rule.weights().get(i), rule.total());
      add(null, "censored", id, rule, sum(place.deprived(i)), told(place));
      unestimated("contribution", id, rule, Over.EVERYBODY, part, told(place));
      unestimated(
          "contribution_pct",
          id,
          rule,
          Over.POOR,
          sums -> rest(rule, place, sums) == 0 ? part.applyAsDouble(sums) : Double.NaN,
          below);
    }
    unestimated(
        "contribution",
        UNKNOWN,
        rule,
        Over.EVERYBODY,
        sums -> rest(rule, place, sums) / scale,
        told(place));
  }

  /** What of the sum of scores behind M0 the indicators do not tell, weighted; 0 if all of it. */
  private double rest(CountingRule rule, Poor place, MeasureSums sums) {
    long told = 0;
    for (int i = 0; i < plan.indicators().size(); i++) {
      told += Math.multiplyExact(rule.weights().get(i), sums.at(place.deprived(i)));
    }
    return whole(place, sums) - told;
  }

  /** The sum of scores behind M0, weighted. */
  private static double whole(Poor place, MeasureSums sums) {
    long poor = sums.at(place.all());
    long scored = sums.at(place.scored());
    double score = sums.at(place.score());
    return poor == scored ? score : score * poor / scored;
  }

  private void unestimated(
      String measure,
      String subIndicator,
      CountingRule rule,
      Over over,
      ToDoubleFunction<MeasureSums> numerator,
      ToDoubleFunction<MeasureSums> denominator) {
    ratios.add(
        new Ratio(null, measure, subIndicator, rule, over, numerator, denominator, null, false));
  }

  private void add(
      String indicator,
      String measure,
      String subIndicator,
      CountingRule rule,
      ToDoubleFunction<MeasureSums> numerator,
      ToDoubleFunction<MeasureSums> denominator) {
    ratios.add(
        new Ratio(
            indicator,
            measure,
            subIndicator,
            rule,
            Over.EVERYBODY,
            numerator,
            denominator,
            null,
            true));
  }

  /** Those of whom it can be told whether they are poor. */
  private ToDoubleFunction<MeasureSums> told(Poor place) {
    double scale = plan.scale();
    return sums -> (sums.at(MeasurePlan.CLASSED) - sums.at(place.untold())) / scale;
  }

  private ToDoubleFunction<MeasureSums> sum(int place) {
    return share(place, 1, 1);
  }

  /** weight · sum / total: one division of whole numbers, so that equal parts stay equal. */
  private ToDoubleFunction<MeasureSums> share(int place, long weight, long total) {
    double below = (double) total * plan.scale();
    return sums -> (double) Math.multiplyExact(sums.at(place), weight) / below;
  }
}
