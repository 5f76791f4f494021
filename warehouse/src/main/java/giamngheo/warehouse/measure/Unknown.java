package giamngheo.warehouse.measure;

import giamngheo.warehouse.measure.MeasurePlan.Poor;
import java.util.ArrayList;
import java.util.List;

/**
 * What could not be told, beside every figure, and how far it could move the figures of residents.
 *
 * <ul>
 *   <li>{@code unknown} without a cut-off: those without a class; of an indicator: those of whom it
 *       is not known; with a cut-off: those without a class, those of whom nobody can tell whether
 *       they are poor, and the poor without a score, who are in H and not in A; {@code
 *       contribution}: the poor whose form gives points that no known deprivation stands for.
 *   <li>{@code upper_bound} with a cut-off: H, or the censored headcount of an indicator, as if all
 *       that is unknown were so; in {@code value} and in {@code ci_high}. The figure itself is the
 *       lower bound. A fraction of residents.
 * </ul>
 *
 * <p>Unit: households or persons, with their weights in a sample.
 */
final class Unknown {
  static final String MEASURE = "unknown";
  private static final String UPPER = "upper_bound";

  private final MeasurePlan plan;
  private final Scope scope;
  private final boolean behindGate;

  Unknown(MeasurePlan plan, Scope scope, boolean behindGate) {
    this.plan = plan;
    this.scope = scope;
    this.behindGate = behindGate;
  }

  /** Every count of a group, zeros among them. */
  List<Figure> counts(MeasureSums sums) {
    List<Figure> figures = new ArrayList<>();
    if (scope != Scope.RESIDENT) {
      figures.add(count(null, null, sums.at(MeasurePlan.UNCLASSED)));
      for (int i = 0; i < plan.indicators().size(); i++) {
        figures.add(count(plan.indicators().get(i), null, sums.at(plan.lacking(i))));
      }
    }
    for (int i = 0; i < plan.rules().size(); i++) {
      CountingRule rule = plan.rules().get(i);
      Poor poor = plan.poor(i, behindGate);
      long unscored = sums.at(poor.all()) - sums.at(poor.scored());
      figures.add(count(null, rule, untold(sums, poor) + unscored));
      if (!rule.brief()) {
        figures.add(count("contribution", rule, sums.at(poor.pointed())));
      }
    }
    return figures;
  }

  /** The counts that are not zero, of the rules that are measured in full. */
  List<Figure> countsOfPart(MeasureSums sums) {
    return counts(sums).stream().filter(figure -> figure.value() > 0).toList();
  }

  private static long untold(MeasureSums sums, Poor poor) {
    return sums.at(MeasurePlan.UNCLASSED) + sums.at(poor.untold());
  }

  /**
   * Upper bounds over residents.
   *
   * @param unseen those of whom the review has no line that counts, in the unit of the sums
   */
  List<Figure> bounds(MeasureSums sums, long residents, long unseen) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < plan.rules().size(); i++) {
      CountingRule rule = plan.rules().get(i);
      Poor poor = plan.poor(i, behindGate);
      long untold = untold(sums, poor) + unseen;
      figures.add(bound(null, rule, sums.at(poor.all()) + untold, residents));
      for (int j = 0; !rule.brief() && j < plan.indicators().size(); j++) {
        long most = sums.at(poor.deprived(j)) + sums.at(poor.lacking(j)) + untold;
        figures.add(bound(plan.indicators().get(j), rule, most, residents));
      }
    }
    return figures;
  }

  private Figure count(String subIndicator, CountingRule rule, long counted) {
    double value = (double) counted / plan.scale();
    return figure(MEASURE, subIndicator, rule, value, null, value, Figure.Interval.NONE);
  }

  private Figure bound(String subIndicator, CountingRule rule, long most, long residents) {
    double above = Math.min(residents, most);
    Double value = residents == 0 ? null : (Double) (above / residents);
    return figure(
        UPPER,
        subIndicator,
        rule,
        above,
        (double) residents,
        value,
        new Figure.Interval(null, null, value));
  }

  private Figure figure(
      String measure,
      String subIndicator,
      CountingRule rule,
      Double above,
      Double below,
      Double value,
      Figure.Interval interval) {
    return new Figure(
        null,
        measure,
        subIndicator,
        rule == null ? null : rule.cutoff(),
        rule == null ? CountingRule.OWN : rule.weighting(),
        scope,
        Figure.Change.LEVEL,
        above,
        below,
        value,
        interval);
  }
}
