package giamngheo.warehouse.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.warehouse.measure.Figure.Change;
import giamngheo.warehouse.measure.Figure.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A group's M0 beside that of the whole, only where both can be said. */
class RelativeContributionTest {
  private static Figure figure(String measure, Scope scope, Change change, Double value) {
    return new Figure(
        null,
        measure,
        null,
        "4",
        CountingRule.OWN,
        scope,
        change,
        null,
        null,
        value,
        Interval.NONE);
  }

  private static Figure m0(Double value) {
    return figure("M0", Scope.REVIEWED, Change.LEVEL, value);
  }

  private static List<Double> of(Figure whole, Figure part) {
    return RelativeContribution.of(List.of(whole), List.of(part)).stream()
        .map(Figure::value)
        .toList();
  }

  @Test
  void itIsTheGroupsMeasureOverThatOfTheWhole() {
    List<Figure> figures = RelativeContribution.of(List.of(m0(0.2)), List.of(m0(0.5)));
    assertEquals(2.5, figures.get(0).value());
    assertEquals("relative_contribution", figures.get(0).measure());
    assertEquals("4", figures.get(0).cutoff());
  }

  @Test
  void whereNobodyIsPoorOrAFigureIsMissingItIsNotSaid() {
    assertEquals(List.of(), of(m0(0.0), m0(0.0)));
    assertEquals(List.of(), of(m0(null), m0(0.5)));
    assertEquals(List.of(), of(m0(0.2), m0(null)));
    assertEquals(List.of(0.0), of(m0(0.2), m0(0.0)));
  }

  @Test
  void itIsOfLevelsOfThoseReviewedAndOfTheMeasureAlone() {
    Figure resident = figure("M0", Scope.RESIDENT, Change.LEVEL, 0.2);
    assertEquals(List.of(), of(resident, resident));
    Figure incidence = figure("H", Scope.REVIEWED, Change.LEVEL, 0.2);
    assertEquals(List.of(), of(incidence, incidence));
    Figure fall = figure("M0", Scope.REVIEWED, Change.absolute(2023, false), 0.2);
    assertEquals(List.of(), of(fall, fall));
  }
}
