package giamngheo.warehouse.measure;

import giamngheo.warehouse.measure.Ratio.Over;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The figures of one group of a review, which is a census of those reviewed: no intervals. */
public final class Levels {
  /** Name of the count of everybody with a result. */
  public static final String REVIEWED = "reviewed";

  private final List<Ratio> official;
  private final List<Ratio> gated;
  private final List<Ratio> ungated;
  private final MeasurePlan plan;
  private final Unknown unknownOfResidents;
  private final Unknown unknownOfReviewed;

  /** Prepares the measures of a plan once for all groups. */
  public Levels(MeasurePlan plan) {
    this.plan = plan;
    this.unknownOfResidents = new Unknown(plan, Scope.RESIDENT, true);
    this.unknownOfReviewed = new Unknown(plan, Scope.REVIEWED, false);
    List<Ratio> all = Ratios.of(plan, true, false);
    this.official = all.subList(0, plan.headcounts().size());
    this.gated = all.subList(plan.headcounts().size(), all.size());
    List<Ratio> reviewed = Ratios.of(plan, false, true);
    this.ungated = reviewed.subList(plan.headcounts().size(), reviewed.size());
  }

  /**
   * Counts, the official headcount and the gated measure over residents, the ungated measure among
   * those reviewed: three names that are never mixed.
   *
   * @param residents households or persons that the rates are of; empty if not known, then rates
   *     over residents are null
   */
  public List<Figure> of(MeasureSums sums, OptionalLong residents) {
    List<Figure> figures = figures(sums, residents, gated, ungated);
    figures.addAll(unknownOfResidents.counts(sums));
    figures.addAll(unknownOfReviewed.counts(sums));
    return figures;
  }

  /** How many of a group have no class. */
  public static long unclassed(MeasureSums sums) {
    return sums.at(MeasurePlan.UNCLASSED);
  }

  /**
   * How far what is unknown could move the gated measure of everybody in an area.
   *
   * @param unseen those of whom the review has no line that counts: households or persons like the
   *     residents
   */
  public List<Figure> bounds(MeasureSums sums, long residents, long unseen) {
    return unknownOfResidents.bounds(sums, residents, unseen);
  }

  /**
   * The same of a part of everybody: without rates over residents where nobody counts the residents
   * of the part, and without the cut-offs of the annex on sensitivity.
   */
  public List<Figure> ofPart(MeasureSums sums, OptionalLong residents) {
    List<Figure> figures =
        figures(
            sums,
            residents,
            gated.stream().filter(Levels::isFull).toList(),
            ungated.stream().filter(Levels::isFull).toList());
    List<Figure> part = new ArrayList<>();
    figures.stream()
        .filter(figure -> figure.value() != null || figure.indicator() != null)
        .forEach(part::add);
    part.addAll(unknownOfResidents.countsOfPart(sums));
    part.addAll(unknownOfReviewed.countsOfPart(sums));
    return part;
  }

  private static boolean isFull(Ratio ratio) {
    return ratio.rule() == null || !ratio.rule().brief();
  }

  private List<Figure> figures(
      MeasureSums sums, OptionalLong residents, List<Ratio> behindGate, List<Ratio> anybody) {
    List<Figure> figures = new ArrayList<>();
    figures.add(count(REVIEWED, sums));
    for (Ratio headcount : official) {
      double counted = headcount.above(sums);
      figures.add(
          new Figure(
              headcount.indicator(),
              "count",
              null,
              null,
              CountingRule.OWN,
              Scope.RESIDENT,
              Figure.Change.LEVEL,
              counted,
              null,
              counted,
              Figure.Interval.NONE));
      figures.add(over(headcount, sums, residents));
    }
    behindGate.stream()
        .map(ratio -> over(ratio, sums, residents))
        .filter(Levels::isWorthSaying)
        .forEach(figures::add);
    anybody.stream()
        .map(ratio -> own(ratio, sums, Scope.REVIEWED))
        .filter(Levels::isWorthSaying)
        .forEach(figures::add);
    return figures;
  }

  /** How many of those reviewed have a class, under a name. */
  public Figure count(String indicator, MeasureSums sums) {
    double value = (double) sums.at(MeasurePlan.CLASSED) / plan.scale();
    return new Figure(
        indicator,
        "count",
        null,
        null,
        CountingRule.OWN,
        Scope.REVIEWED,
        Figure.Change.LEVEL,
        value,
        null,
        value,
        Figure.Interval.NONE);
  }

  /** Where the indicators tell all of M0, nothing is left to say of an unknown part. */
  static boolean isWorthSaying(Figure figure) {
    return !Ratios.UNKNOWN.equals(figure.subIndicator())
        || figure.numerator() == null
        || figure.numerator() != 0;
  }

  private static Figure over(Ratio ratio, MeasureSums sums, OptionalLong residents) {
    if (ratio.over() == Over.POOR) {
      return own(ratio, sums, Scope.RESIDENT);
    }
    Double below = residents.isPresent() ? (Double) (double) residents.getAsLong() : null;
    return ratio.figure(Scope.RESIDENT, ratio.above(sums), below, Figure.Interval.NONE);
  }

  private static Figure own(Ratio ratio, MeasureSums sums, Scope scope) {
    double below = ratio.denominator().applyAsDouble(sums);
    return ratio.figure(scope, ratio.above(sums), below, Figure.Interval.NONE);
  }
}
