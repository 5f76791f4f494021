package giamngheo.warehouse.measure;

import java.util.function.ToDoubleFunction;

/**
 * A measure as a quotient of two sums, the form in which it is computed, added up over areas and
 * given its sampling error.
 *
 * @param indicator official headcount, or null
 * @param measure word of table {@code indicator_value}
 * @param subIndicator deprivation, or null
 * @param rule weight scheme and cut-off, or null where neither matters
 * @param over what stands below the line
 * @param numerator sum above the line
 * @param denominator sum below the line, taken of the same subjects
 * @param estimated whether a sample gives it an error
 */
record Ratio(
    String indicator,
    String measure,
    String subIndicator,
    CountingRule rule,
    Over over,
    ToDoubleFunction<MeasureSums> numerator,
    ToDoubleFunction<MeasureSums> denominator,
    boolean estimated) {

  /** What stands below the line. */
  enum Over {
    /** Everybody of the scope: the residents, those reviewed, the sample. */
    EVERYBODY,
    /** A sum of the poor themselves, which needs no residents. */
    POOR
  }

  /** A figure of this measure. */
  Figure figure(Scope scope, Double above, Double below, Double value, Figure.Interval interval) {
    return new Figure(
        indicator,
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
