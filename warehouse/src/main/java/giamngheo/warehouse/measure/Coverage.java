package giamngheo.warehouse.measure;

import java.util.List;

/**
 * How much of an area its review has seen, and what the unseen could change. A review is a census
 * of those it asked, so it has bounds, never an interval. Unit: fractions of households or
 * communes, 0 to 1. Worst-case bounds: Manski, Partial Identification of Probability Distributions
 * (2003), chapter 1.
 *
 * @param residents households of the area
 * @param reviewed households with a result
 * @param unresolved households refused, listed but not reviewed, or in communes not received:
 *     {@code u}
 * @param received communes with a review
 * @param expected communes of the area
 */
public record Coverage(
    long residents, long reviewed, long unresolved, long received, long expected) {

  /**
   * {@code coverage}: reviewed / resident; {@code received}: communes received / expected; {@code
   * unknown}: the unresolved.
   */
  public List<Figure> figures() {
    return List.of(
        ratio("coverage", reviewed, residents),
        received(received, expected),
        figure(Unknown.MEASURE, (double) unresolved, null, (double) unresolved));
  }

  /** {@code received} alone, where the residents are not known. */
  public static Figure received(long received, long expected) {
    return ratio("received", received, expected);
  }

  /**
   * {@code lower_bound} q/N and {@code upper_bound} (q+u)/N of an official headcount: as if nobody,
   * and as if everybody, of the unresolved were in the class. At most 1.
   */
  public List<Figure> bounds(String headcount, long counted) {
    return List.of(
        ratio("lower_bound", counted, residents).of(headcount),
        ratio("upper_bound", Math.min(residents, counted + unresolved), residents).of(headcount));
  }

  private static Figure ratio(String measure, long above, long below) {
    Double value = below == 0 ? null : (Double) ((double) above / below);
    return figure(measure, (double) above, (double) below, value);
  }

  private static Figure figure(String measure, Double above, Double below, Double value) {
    return new Figure(
        null,
        measure,
        null,
        null,
        CountingRule.OWN,
        Scope.RESIDENT,
        Figure.Change.LEVEL,
        above,
        below,
        value,
        Figure.Interval.NONE);
  }
}
