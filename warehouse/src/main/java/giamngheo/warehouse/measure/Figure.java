package giamngheo.warehouse.measure;

/**
 * A figure, before it is said of which place, year and group it is.
 *
 * @param indicator official headcount, or null
 * @param measure what is measured, a word of table {@code indicator_value}
 * @param subIndicator deprivation it speaks of, or null
 * @param cutoff cut-off as the standard writes it, or null
 * @param weighting weight scheme
 * @param scope whom it speaks of
 * @param change level, or change since an earlier year
 * @param numerator sum above the line, or null
 * @param denominator sum below the line, or null
 * @param value the figure, an unrounded fraction where it is a ratio; null if it cannot be said
 * @param interval standard error and 95 % interval of a sample, or {@link Interval#NONE}
 */
public record Figure(
    String indicator,
    String measure,
    String subIndicator,
    String cutoff,
    String weighting,
    Scope scope,
    Change change,
    Double numerator,
    Double denominator,
    Double value,
    Interval interval) {

  /**
   * What kind of change, if any.
   *
   * @param fromYear earlier year, null for a level
   * @param kind level, abs or rel
   * @param annualised whether it is per year
   */
  public record Change(Integer fromYear, String kind, boolean annualised) {
    /** No change: the state of one year. */
    public static final Change LEVEL = new Change(null, "level", false);

    /** Later less earlier, in the unit of the figure. */
    public static Change absolute(int fromYear, boolean annualised) {
      return new Change(fromYear, "abs", annualised);
    }

    /** Later over earlier, less one: a fraction, not a percentage. */
    public static Change relative(int fromYear, boolean annualised) {
      return new Change(fromYear, "rel", annualised);
    }
  }

  /** Standard error and bounds of the 95 % confidence interval; null where there is none. */
  public record Interval(Double standardError, Double low, Double high) {
    /** Of a census, which is no sample, and of what has no error of its own. */
    public static final Interval NONE = new Interval(null, null, null);
  }

  /** A figure named like another one, with other numbers. */
  public Figure with(Change otherChange, Double otherValue, Interval otherInterval) {
    return new Figure(
        indicator,
        measure,
        subIndicator,
        cutoff,
        weighting,
        scope,
        otherChange,
        null,
        null,
        otherValue,
        otherInterval);
  }

  /** The same figure under another measure's name. */
  public Figure called(String otherMeasure) {
    return new Figure(
        indicator,
        otherMeasure,
        subIndicator,
        cutoff,
        weighting,
        scope,
        change,
        numerator,
        denominator,
        value,
        interval);
  }

  /** The same figure of an official headcount. */
  public Figure of(String headcount) {
    return new Figure(
        headcount,
        measure,
        subIndicator,
        cutoff,
        weighting,
        scope,
        change,
        numerator,
        denominator,
        value,
        interval);
  }

  /** What it measures, whatever the numbers; equal in two years. */
  public String name() {
    return String.join(
        "/",
        String.valueOf(indicator),
        measure,
        String.valueOf(subIndicator),
        String.valueOf(cutoff),
        weighting,
        scope.word());
  }
}
