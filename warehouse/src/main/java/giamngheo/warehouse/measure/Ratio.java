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
 * @param spread what the quotient is multiplied with besides, null for most: M0 = H · A is the sum
 *     of the known scores over everybody, times the poor over the poor with a known score
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
    Spread spread,
    boolean estimated) {

  /**
   * A further quotient of sums of the same subjects, exactly 1 where both are equal.
   *
   * @param above the poor
   * @param below the poor whose score is known
   */
  record Spread(ToDoubleFunction<MeasureSums> above, ToDoubleFunction<MeasureSums> below) {}

  /** What stands below the line. */
  enum Over {
    /** Everybody of the scope: the residents, those reviewed, the sample. */
    EVERYBODY,
    /** A sum of the poor themselves, which needs no residents. */
    POOR
  }

  /** What stands above the line; not a number where nobody can tell. */
  double above(MeasureSums sums) {
    double above = numerator.applyAsDouble(sums);
    return isSpread(sums)
        ? above * spread.above().applyAsDouble(sums) / spread.below().applyAsDouble(sums)
        : above;
  }

  private boolean isSpread(MeasureSums sums) {
    return spread != null
        && spread.above().applyAsDouble(sums) != spread.below().applyAsDouble(sums);
  }

  /**
   * What a cluster adds to the linearised deviation of the quotient above / below.
   *
   * @param part sums of the cluster
   * @param whole sums of all clusters
   */
  double deviation(MeasureSums part, MeasureSums whole, double above, double below) {
    double value = above / below;
    if (!isSpread(whole)) {
      return (numerator.applyAsDouble(part) - value * denominator.applyAsDouble(part)) / below;
    }
    return value
        * (share(numerator, part, whole)
            - share(denominator, part, whole)
            + share(spread.above(), part, whole)
            - share(spread.below(), part, whole));
  }

  private static double share(
      ToDoubleFunction<MeasureSums> sum, MeasureSums part, MeasureSums whole) {
    return sum.applyAsDouble(part) / sum.applyAsDouble(whole);
  }

  /** A figure of this measure; what is not a number is null. */
  Figure figure(Scope scope, Double above, Double below, Figure.Interval interval) {
    Double numerator = above == null || above.isNaN() ? null : above;
    boolean said = numerator != null && below != null && below != 0;
    return new Figure(
        indicator,
        measure,
        subIndicator,
        rule == null ? null : rule.cutoff(),
        rule == null ? CountingRule.OWN : rule.weighting(),
        scope,
        Figure.Change.LEVEL,
        numerator,
        below,
        said ? (Double) (numerator / below) : null,
        interval);
  }
}
