package giamngheo.warehouse.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a review has seen, and what those it has not seen could change. */
class CoverageTest {
  private static List<Double> values(List<Figure> figures) {
    return figures.stream().map(Figure::value).toList();
  }

  @Test
  void coverageIsReviewedOverResidentsAndCommunesReceivedOverExpected() {
    List<Figure> figures = new Coverage(200, 50, 6, 17, 18).figures();
    assertEquals(
        List.of("coverage", "received", "unknown"), figures.stream().map(Figure::measure).toList());
    assertEquals(List.of(0.25, 17.0 / 18, 6.0), values(figures));
    assertEquals(50.0, figures.get(0).numerator());
    assertEquals(200.0, figures.get(0).denominator());
  }

  @Test
  void boundsCountTheUnresolvedAsNobodyAndAsEverybody() {
    List<Figure> figures = new Coverage(200, 50, 6, 17, 18).bounds("poor", 30);
    assertEquals(
        List.of("lower_bound", "upper_bound"), figures.stream().map(Figure::measure).toList());
    assertEquals(List.of("poor", "poor"), figures.stream().map(Figure::indicator).toList());
    assertEquals(List.of(0.15, 0.18), values(figures));
    assertEquals(List.of(0.95, 1.0), values(new Coverage(200, 50, 11, 17, 18).bounds("poor", 190)));
  }

  @Test
  void withoutResidentsNothingIsSaid() {
    assertNull(new Coverage(0, 5, 0, 1, 1).figures().get(0).value());
  }
}
