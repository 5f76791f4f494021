package giamngheo.warehouse.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.config.ConfigurationMistake;
import giamngheo.warehouse.standard.PovertyStandard;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Worked examples of the literature and the identities of the measures. */
class AlkireFosterTest {
  private static final Group ALL = new Group(2024, "vn", "", "", Unit.HOUSEHOLD);
  private static final double EXACT = 1e-15;

  private static List<Figure> figures(
      PovertyStandard standard, OptionalLong residents, Object... counted) {
    Tabulation tabulation = new Tabulation(MeasurePlan.of(standard));
    for (int i = 0; i < counted.length; i += 2) {
      tabulation.add(ALL, Cluster.NONE, (Profile) counted[i], (int) counted[i + 1]);
    }
    return new Levels(MeasurePlan.of(standard)).of(tabulation.sums().get(ALL), residents);
  }

  /** Alkire and Foster (2011), four persons and four indicators. */
  private static List<Figure> fourByFour() {
    PovertyStandard standard =
        Made.standard("1", "2", "measurement: {cutoffs: ['1', '4']}\n", "a", "b", "c", "d");
    return figures(
        standard,
        OptionalLong.of(4),
        Made.profile("0000"),
        1,
        Made.profile("0101"),
        1,
        Made.profile("1111"),
        1,
        Made.profile("0100"),
        1);
  }

  @Test
  void theExampleOfFourPersonsAndFourIndicators() {
    List<Figure> all = fourByFour();
    assertEquals(0.5, Made.value(all, "H", null, "2", Scope.REVIEWED));
    assertEquals(0.75, Made.value(all, "A", null, "2", Scope.REVIEWED));
    assertEquals(0.375, Made.value(all, "M0", null, "2", Scope.REVIEWED));
    double[] uncensored = {0.25, 0.75, 0.25, 0.5};
    double[] censored = {0.25, 0.5, 0.25, 0.5};
    double[] shares = {1.0 / 6, 1.0 / 3, 1.0 / 6, 1.0 / 3};
    for (int i = 0; i < 4; i++) {
      String id = List.of("a", "b", "c", "d").get(i);
      assertEquals(uncensored[i], Made.value(all, "uncensored", id, null, Scope.REVIEWED));
      assertEquals(censored[i], Made.value(all, "censored", id, "2", Scope.REVIEWED));
      assertEquals(shares[i], Made.value(all, "contribution_pct", id, "2", Scope.REVIEWED), EXACT);
    }
  }

  @Test
  void unionAndIntersection() {
    List<Figure> all = fourByFour();
    assertEquals(0.75, Made.value(all, "H", null, "1", Scope.REVIEWED));
    assertEquals(0.4375, Made.value(all, "M0", null, "1", Scope.REVIEWED));
    assertEquals(0.25, Made.value(all, "H", null, "4", Scope.REVIEWED));
    assertEquals(0.25, Made.value(all, "M0", null, "4", Scope.REVIEWED));
  }

  /**
   * Technical note of the Human Development Report: four households of 4, 7, 5 and 4 persons with
   * scores 4, 13, 7 and 9 of 18; cut-off one third.
   */
  @Test
  void householdsCountByTheirSize() {
    PovertyStandard standard =
        Made.standard(
            "1/18 3/18 1/6 1/9 1/18 1/9 1/18 5/18",
            "1/3",
            "",
            "a",
            "b",
            "c",
            "d",
            "e",
            "f",
            "g",
            "h");
    List<Figure> all =
        figures(
            standard,
            OptionalLong.of(20),
            Made.profile("00001110"),
            4,
            Made.profile("00110111"),
            7,
            Made.profile("00000101"),
            5,
            Made.profile("00001111"),
            4);
    assertEquals(0.8, Made.value(all, "H", null, "1/3", Scope.REVIEWED));
    assertEquals(0.5625, Made.value(all, "A", null, "1/3", Scope.REVIEWED), EXACT);
    assertEquals(0.45, Made.value(all, "M0", null, "1/3", Scope.REVIEWED), EXACT);
  }

  @Test
  void theGateSeparatesTheTwoMeasuresAndResidentsFromReviewed() {
    PovertyStandard standard = Made.standard("1", "2", "", "a", "b", "c");
    List<Figure> all =
        figures(
            standard,
            OptionalLong.of(100),
            Made.profile("111", true),
            4,
            Made.profile("110", false),
            6,
            Made.profile("000", false),
            10);
    assertEquals(0.04, Made.value(all, "H", null, "2", Scope.RESIDENT));
    assertEquals(0.5, Made.value(all, "H", null, "2", Scope.REVIEWED));
    assertEquals(1.0, Made.value(all, "A", null, "2", Scope.RESIDENT));
    assertEquals(0.04, Made.value(all, "censored", "b", "2", Scope.RESIDENT));
    assertEquals(0.2, Made.value(all, "censored", "c", "2", Scope.REVIEWED));
    assertTrue(
        all.stream()
            .noneMatch(f -> f.measure().equals("uncensored") && f.scope() == Scope.RESIDENT));
    assertTrue(all.stream().allMatch(f -> f.interval().equals(Figure.Interval.NONE)));
  }

  @Test
  void unknownResidentsLeaveRatesUnsaidButNotIntensity() {
    PovertyStandard standard = Made.standard("1", "2", "", "a", "b", "c");
    List<Figure> all = figures(standard, OptionalLong.empty(), Made.profile("110"), 4);
    Figure rate =
        all.stream()
            .filter(f -> f.measure().equals("H") && f.scope() == Scope.RESIDENT)
            .findFirst()
            .orElseThrow();
    assertNull(rate.value());
    assertEquals(4.0, rate.numerator());
    assertEquals(2.0 / 3, Made.value(all, "A", null, "2", Scope.RESIDENT));
  }

  @Test
  void identitiesHoldForEveryRule() {
    PovertyStandard standard =
        Made.standard(
            "1",
            "2",
            "measurement: {cutoffs: ['1', '3', '1/3', '1/2'], weightings: {nested: {}, uneven: {a: 3,"
                + " b: 1/2, c: 0.25, d: 1}}}\n",
            "a",
            "b",
            "c",
            "d");
    MeasurePlan plan = MeasurePlan.of(standard);
    Tabulation tabulation = new Tabulation(plan);
    for (int mask = 0; mask < 16; mask++) {
      tabulation.add(
          ALL, Cluster.NONE, new Profile(mask, mask % 3 != 0, false, "poor"), 1 + 7L * mask % 5);
    }
    List<Figure> all = new Levels(plan).of(tabulation.sums().get(ALL), OptionalLong.of(90));
    assertEquals(15, plan.rules().size());
    for (CountingRule rule : plan.rules()) {
      for (Scope scope : List.of(Scope.RESIDENT, Scope.REVIEWED)) {
        List<Figure> own =
            all.stream()
                .filter(f -> rule.cutoff().equals(f.cutoff()) && f.scope() == scope)
                .filter(f -> rule.weighting().equals(f.weighting()))
                .toList();
        double m0 = sum(own, "M0");
        assertEquals(m0, sum(own, "H") * sum(own, "A"), EXACT);
        assertEquals(m0, sum(own, "contribution"), EXACT);
        assertEquals(1, sum(own, "contribution_pct"), EXACT);
      }
    }
  }

  private static double sum(List<Figure> figures, String measure) {
    return figures.stream()
        .filter(f -> f.measure().equals(measure))
        .mapToDouble(Figure::value)
        .sum();
  }

  @Test
  void partsAddUpWhateverTheOrder() {
    MeasurePlan plan = MeasurePlan.of(Made.standard("1", "2", "", "a", "b", "c"));
    Tabulation whole = new Tabulation(plan);
    MeasureSums parts = MeasureSums.none(plan);
    for (int mask = 7; mask >= 0; mask--) {
      Tabulation part = new Tabulation(plan);
      part.add(ALL, Cluster.NONE, new Profile(mask, true, false, "poor"), mask + 1);
      whole.add(ALL, Cluster.NONE, new Profile(7 - mask, true, false, "poor"), 8 - mask);
      parts = part.sums().get(ALL).plus(parts);
    }
    assertEquals(whole.sums().get(ALL), parts);
  }

  @Test
  void aCutoffInPercentIsRefused() {
    ConfigurationMistake mistake =
        assertThrows(
            ConfigurationMistake.class,
            () ->
                MeasurePlan.of(
                    Made.standard("1", "2", "measurement: {cutoffs: ['33.33']}\n", "a", "b")));
    assertTrue(mistake.getMessage().contains("33.33"), mistake.getMessage());
  }

  @Test
  void weightsOfAnUnknownIndicatorAreRefused() {
    ConfigurationMistake mistake =
        assertThrows(
            ConfigurationMistake.class,
            () ->
                MeasurePlan.of(
                    Made.standard(
                        "1", "2", "measurement: {weightings: {odd: {z: 1}}}\n", "a", "b")));
    assertTrue(mistake.getMessage().contains("'z'"), mistake.getMessage());
  }

  @Test
  void theRecordedScoreDecidesWhereAnIndicatorIsUnknownAndOnlyBelowItsCutoff() {
    MeasurePlan plan =
        MeasurePlan.of(
            Made.standard("1", "2", "measurement: {cutoffs: ['1', '3']}\n", "a", "b", "c"));
    Profile signed = new Profile(1, 6, true, true, null, "poor");
    assertEquals(
        Arrays.asList(true, true, null),
        plan.rules().stream().map(rule -> rule.reaches(signed)).toList());
  }

  /** Two dimensions: one indicator weighs a half, the two of the other a quarter each. */
  @Test
  void nestedWeightsShareADimensionAmongItsIndicators() {
    PovertyStandard standard =
        Made.inDimensions("a/one b/two c/two", "measurement: {weightings: {nested: {}}}\n");
    CountingRule nested =
        MeasurePlan.of(standard).rules().stream()
            .filter(rule -> rule.weighting().equals("nested"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(2L, 1L, 1L), nested.weights());
    assertEquals(4, nested.total());
    assertEquals(false, nested.official());
  }

  @Test
  void nestedWeightsNeedADimension() {
    PovertyStandard standard =
        Made.inDimensions("a/one b/", "measurement: {weightings: {nested: {}}}\n");
    ConfigurationMistake mistake =
        assertThrows(ConfigurationMistake.class, () -> MeasurePlan.of(standard));
    assertTrue(mistake.getMessage().contains("indicators.b"), mistake.getMessage());
  }

  /** 1/3 of 4 is reached by 2, of 3 by 1; a cut-off that stands twice is counted once. */
  @Test
  void theLimitIsTheSmallestWholeScoreThatReachesTheShare() {
    MeasurePlan four =
        MeasurePlan.of(
            Made.standard(
                "1",
                "2",
                "measurement: {cutoffs: ['2', '1/3', '1/2', '4', '1']}\n",
                "a",
                "b",
                "c",
                "d"));
    assertEquals(
        List.of("2", "1/3", "1/2", "4", "1"),
        four.rules().stream().map(CountingRule::cutoff).toList());
    assertEquals(
        List.of(2L, 2L, 2L, 4L, 1L), four.rules().stream().map(CountingRule::limit).toList());
    assertEquals(
        List.of(true, false, false, false, false),
        four.rules().stream().map(CountingRule::official).toList());
    assertEquals(
        List.of(true, true, true, false, true),
        four.rules().stream().map(CountingRule::implied).toList());
  }

  @Test
  void aPartOfEverybodyHasNoAnnexAndNoRateOverUnknownResidents() {
    PovertyStandard standard =
        Made.standard(
            "1", "2", "measurement: {cutoffs: ['1'], sensitivity: ['3']}\n", "a", "b", "c");
    MeasurePlan plan = MeasurePlan.of(standard);
    Tabulation tabulation = new Tabulation(plan);
    tabulation.add(ALL, Cluster.NONE, Made.profile("110"), 4);
    MeasureSums sums = tabulation.sums().get(ALL);
    List<Figure> whole = new Levels(plan).of(sums, OptionalLong.empty());
    List<Figure> part = new Levels(plan).ofPart(sums, OptionalLong.empty());
    assertTrue(whole.stream().anyMatch(figure -> "3".equals(figure.cutoff())));
    assertTrue(part.stream().noneMatch(figure -> "3".equals(figure.cutoff())));
    assertTrue(part.stream().anyMatch(figure -> "1".equals(figure.cutoff())));
    assertTrue(
        part.stream().allMatch(figure -> figure.value() != null || figure.indicator() != null));
    assertTrue(whole.stream().anyMatch(figure -> figure.value() == null));
    assertEquals(
        List.of("reviewed"),
        part.stream()
            .filter(figure -> figure.measure().equals("count") && figure.scope() == Scope.REVIEWED)
            .map(Figure::indicator)
            .toList());
  }

  @Test
  void theOfficialHeadcountIsOfTheClassesWhateverTheDeprivations() {
    PovertyStandard standard = Made.standard("1", "2", "", "a", "b", "c");
    List<Figure> all =
        figures(
            standard,
            OptionalLong.of(50),
            new Profile(0, true, false, "poor"),
            7,
            new Profile(7, true, false, "not_poor"),
            3);
    assertEquals(0.14, Made.value(all, "official_headcount", null, null, Scope.RESIDENT));
    assertEquals(7, Made.value(all, "count", null, null, Scope.RESIDENT));
  }
}
