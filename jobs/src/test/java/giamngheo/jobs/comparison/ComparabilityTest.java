package giamngheo.jobs.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.comparison.Comparability.Kind;
import giamngheo.jobs.comparison.Comparability.Reason;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.area.Restatement;
import giamngheo.warehouse.area.Restatement.Seen;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which reviews of an area may be compared, and what is said of the others. */
class ComparabilityTest {
  private static final Places PLACES =
      Places.load(Path.of(System.getProperty("giamngheo.home"), "conf"));
  private static final AreaMap REVIEWS = AreaMap.ofReviews(PLACES);
  private static final Set<String> OLD = Set.of("06325", "06328", "06343");

  private static Reason reason(Map<Integer, Set<String>> reviewed, String area, int from, int to) {
    return new Comparability(REVIEWS, reviewed).between(area, from, to).orElseThrow();
  }

  @Test
  void theSameCommunesAreComparable() {
    assertEquals(
        Optional.empty(),
        new Comparability(REVIEWS, Map.of(2023, OLD, 2024, OLD)).between("185", 2023, 2024));
    assertEquals(
        Optional.empty(),
        new Comparability(REVIEWS, Map.of(2024, OLD, 2025, Set.of("06325")))
            .between("20", 2024, 2025));
  }

  @Test
  void aMissingCommuneIsNamedOnItsSide() {
    Set<String> two = Set.of("06325", "06328");
    Reason lacksNow = reason(Map.of(2023, OLD, 2024, two), "185", 2023, 2024);
    assertEquals(Kind.COVERAGE, lacksNow.kind());
    assertEquals(List.of("–", "06343"), lacksNow.details());
    assertTrue(lacksNow.text().vi().contains("(06343)"), lacksNow.text().vi());
    assertTrue(lacksNow.text().en().contains("2024 lacks"), lacksNow.text().en());
    assertEquals(
        List.of("06343", "–"), reason(Map.of(2023, two, 2024, OLD), "185", 2023, 2024).details());
  }

  @Test
  void aCodeThatStandsForOtherLandAsksForOneMap() {
    Reason redrawn = reason(Map.of(2024, OLD, 2025, Set.of("06325")), "06325", 2024, 2025);
    assertEquals(Kind.MAP, redrawn.kind());
    assertTrue(redrawn.text().en().contains("--map-date 2025-10-15"), redrawn.text().en());
  }

  @Test
  void onOneMapTheReviewsBehindItDecide() {
    AreaMap map =
        AreaMap.on(
            Restatement.of(
                PLACES,
                LocalDate.of(2025, 7, 1),
                List.of(
                    new Seen(2023, "06325", null, null),
                    new Seen(2023, "06328", null, null),
                    new Seen(2024, "06325", null, null))));
    Map<Integer, Set<String>> areas = Map.of(2023, Set.of("06325"), 2024, Set.of("06325"));
    Reason reason = new Comparability(map, areas).between("06325", 2023, 2024).orElseThrow();
    assertEquals(Kind.COVERAGE, reason.kind());
    assertEquals(List.of("–", "06328"), reason.details());
  }

  @Test
  void aChangeOfStandardOffersBoth() {
    Reason reason = Comparability.ofStandards("vn-2022-2025", 2026, "vn-2027-2030", 2027);
    assertEquals(Kind.STANDARD, reason.kind());
    assertTrue(
        reason.text().vi().contains("--standard vn-2022-2025 hoặc --standard vn-2027-2030"),
        reason.text().vi());
  }
}
