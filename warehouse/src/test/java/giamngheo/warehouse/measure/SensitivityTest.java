package giamngheo.warehouse.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Overlap of deprivations, nearness to the cut-off, and how far an order depends on it. */
class SensitivityTest {
  private static final MeasurePlan PLAN =
      MeasurePlan.of(Made.standard("1", "2", "", "a", "b", "c"));

  @Test
  void overlapAndAssociation() {
    List<Figure> figures =
        Overlap.of(
            PLAN,
            Map.of(
                Made.profile("110"), 30L,
                Made.profile("100"), 10L,
                Made.profile("010"), 20L,
                Made.profile("000"), 40L));
    assertEquals(0.75, Made.value(figures, "overlap_r0", "a+b", null, Scope.REVIEWED));
    assertEquals(
        1000 / Math.sqrt(40.0 * 60 * 50 * 50),
        Made.value(figures, "cramers_v", "a+b", null, Scope.REVIEWED),
        1e-15);
    assertTrue(
        figures.stream()
            .filter(figure -> figure.subIndicator().endsWith("c"))
            .allMatch(figure -> figure.value() == null));
    assertEquals(6, figures.size());
  }

  @Test
  void oneDeprivationFromTheCutoff() {
    List<Figure> figures =
        NearCutoff.of(
            PLAN,
            Map.of(
                Made.profile("000"), 1L,
                Made.profile("100"), 2L,
                Made.profile("110"), 4L,
                Made.profile("111"), 8L,
                Made.profile("100", false), 16L));
    assertEquals(2, Made.value(figures, "almost_deprived", null, "2", Scope.REVIEWED));
    assertEquals(4, Made.value(figures, "barely_deprived", null, "2", Scope.REVIEWED));
  }

  @Test
  void dominanceNeedsEveryCutoff() {
    assertTrue(Robustness.dominates(List.of(0.5, 0.3), List.of(0.4, 0.3)));
    assertFalse(Robustness.dominates(List.of(0.5, 0.2), List.of(0.4, 0.3)));
    assertThrows(
        IllegalArgumentException.class, () -> Robustness.dominates(List.of(0.5), List.of()));
  }

  @Test
  void robustPairs() {
    assertEquals(
        OptionalDouble.of(2 / 3.0),
        Robustness.robustPairs(List.of(List.of(0.5, 0.3), List.of(0.4, 0.35), List.of(0.1, 0.05))));
    assertEquals(OptionalDouble.empty(), Robustness.robustPairs(List.of(List.of(0.5))));
  }

  @Test
  void rankCorrelationAllowsForTies() {
    assertEquals(
        OptionalDouble.of(1),
        Robustness.rankCorrelation(List.of(0.1, 0.2, 0.3), List.of(0.2, 0.3, 0.9)));
    assertEquals(
        5 / Math.sqrt(6.0 * 5),
        Robustness.rankCorrelation(List.of(1.0, 2.0, 3.0, 4.0), List.of(1.0, 1.0, 2.0, 3.0))
            .orElseThrow(),
        1e-15);
    assertEquals(
        OptionalDouble.empty(), Robustness.rankCorrelation(List.of(1.0, 2.0), List.of(3.0, 3.0)));
    assertNull(
        Robustness.rankCorrelation(List.of(1.0), List.of(1.0)).stream()
            .boxed()
            .findAny()
            .orElse(null));
  }

  /** A survey's weights are counted to the millionth; figures are in persons all the same. */
  @Test
  void aSurveyCountsInPersonsNotInMillionths() {
    MeasurePlan survey =
        new MeasurePlan(
            PLAN.indicators(),
            PLAN.headcounts(),
            PLAN.rules(),
            true,
            false,
            null,
            MeasurePlan.SURVEY_SCALE);
    Map<Profile, Long> profiles =
        Map.of(Made.profile("110"), 30_500_000L, Made.profile("100"), 10_000_000L);
    Figure barely =
        NearCutoff.of(survey, profiles).stream()
            .filter(figure -> figure.measure().equals("barely_deprived"))
            .findFirst()
            .orElseThrow();
    assertEquals(30.5, barely.value());
    Figure overlap = Overlap.of(survey, profiles).get(0);
    assertEquals("a+b", overlap.subIndicator());
    assertEquals(30.5, overlap.numerator());
    assertEquals(30.5, overlap.denominator());
  }

  @Test
  void whoseIndicatorsAreUnknownIsNeitherNearNorMeets() {
    Map<Profile, Long> profiles =
        Map.of(
            Made.profile("110"),
            3L,
            new Profile(1, 2, true, null, null, "not_poor"),
            5L,
            new Profile(1, 0, true, false, null, null),
            7L);
    List<Figure> near = NearCutoff.of(PLAN, profiles);
    assertEquals(0, Made.value(near, "almost_deprived", null, "2", Scope.REVIEWED));
    assertEquals(3, Made.value(near, "barely_deprived", null, "2", Scope.REVIEWED));
    assertEquals(3.0, Overlap.of(PLAN, profiles).get(0).denominator());
  }

  /** With unequal weights it matters which deprivation is added or taken away. */
  @Test
  void oneDeprivationFromTheCutoffWithUnequalWeights() {
    MeasurePlan uneven = MeasurePlan.of(Made.standard("1 2 3", "5", "", "a", "b", "c"));
    List<Figure> figures =
        NearCutoff.of(
            uneven,
            Map.of(
                Made.profile("110"), 1L, // 3: with c it is 6
                Made.profile("100"), 2L, // 1: with c it is 4
                Made.profile("001"), 4L, // 3: with b it is 5
                Made.profile("011"), 8L, // 5: without b it is 3
                Made.profile("111"), 16L)); // 6: without c it is 3
    assertEquals(5, Made.value(figures, "almost_deprived", null, "5", Scope.REVIEWED));
    assertEquals(24, Made.value(figures, "barely_deprived", null, "5", Scope.REVIEWED));
  }

  @Test
  void withoutATestOfDeprivationNobodyIsNearIt() {
    MeasurePlan none = new MeasurePlan(List.of("a"), List.of(), List.of(), false, false, null, 1);
    assertEquals(List.of(), NearCutoff.of(none, Map.of(Made.profile("1"), 3L)));
  }
}
