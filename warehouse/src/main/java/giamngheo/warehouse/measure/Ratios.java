package giamngheo.warehouse.measure;

import giamngheo.warehouse.measure.Ratio.Over;
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
 *   <li>{@code H} = q / n, incidence; at k = 1/2 the severe poverty of the Global MPI;
 *   <li>{@code A} = Σ of the poor cᵢ / q, intensity, from k to 1;
 *   <li>{@code M0} = Σ of the poor cᵢ / n = H · A, adjusted headcount ratio;
 *   <li>{@code uncensored} = the deprived in j / n;
 *   <li>{@code censored} = the poor deprived in j / n;
 *   <li>{@code contribution} = wⱼ · censored; their sum is M0;
 *   <li>{@code contribution_pct} = contribution / M0, a fraction; their sum is 1.
 * </ul>
 *
 * <p>A quotient whose denominator is 0 or unknown is null. Alkire et al., Multidimensional Poverty
 * Measurement and Analysis (2015), chapter 5; the official headcounts: Decree 07/2021, Article 3.
 */
final class Ratios {
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
          sum(0));
    }
  }

  private void uncensored() {
    for (int i = 0; i < plan.indicators().size(); i++) {
      add(null, "uncensored", plan.indicators().get(i), null, sum(plan.uncensored(i)), sum(0));
    }
  }

  private void poor(int index) {
    CountingRule rule = plan.rules().get(index);
    ToDoubleFunction<MeasureSums> poor = sum(plan.poor(index, behindGate));
    ToDoubleFunction<MeasureSums> score = share(plan.poor(index, behindGate) + 1, 1, rule.total());
    add(null, "H", null, rule, poor, sum(0));
    ratios.add(new Ratio(null, "A", null, rule, Over.POOR, score, poor, true));
    add(null, "M0", null, rule, score, sum(0));
  }

  private void byIndicator(int index) {
    CountingRule rule = plan.rules().get(index);
    int place = plan.poor(index, behindGate);
    ToDoubleFunction<MeasureSums> score = share(place + 1, 1, rule.total());
    for (int i = 0; i < plan.indicators().size(); i++) {
      String id = plan.indicators().get(i);
      ToDoubleFunction<MeasureSums> part =
          share(place + 2 + i, rule.weights().get(i), rule.total());
      add(null, "censored", id, rule, sum(place + 2 + i), sum(0));
      ratios.add(new Ratio(null, "contribution", id, rule, Over.EVERYBODY, part, sum(0), false));
      ratios.add(new Ratio(null, "contribution_pct", id, rule, Over.POOR, part, score, false));
    }
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
            indicator, measure, subIndicator, rule, Over.EVERYBODY, numerator, denominator, true));
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
