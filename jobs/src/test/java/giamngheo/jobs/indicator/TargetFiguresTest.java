package giamngheo.jobs.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.jobs.indicator.Targets.Target;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.measure.CountingRule;
import giamngheo.warehouse.measure.Figure;
import giamngheo.warehouse.measure.Figure.Change;
import giamngheo.warehouse.measure.Figure.Interval;
import giamngheo.warehouse.measure.Group;
import giamngheo.warehouse.measure.Scope;
import giamngheo.warehouse.measure.Unit;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Targets against what was reached: how much is missing, and nothing where that is not known. */
class TargetFiguresTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");
  private static final PovertyStandard STANDARD =
      Standards.load(CONF).named("vn-2022-2025").orElseThrow();
  private static final AreaMap MAP = AreaMap.ofReviews(Places.load(CONF));

  private final List<Row> values = new ArrayList<>();

  private void known(int year, String area, String part, String measure, Change change, double v) {
    Group group = new Group(year, area, part.isEmpty() ? "" : "minority", part, Unit.HOUSEHOLD);
    values.add(
        ReviewIndicators.values(STANDARD, MAP, group)
            .row(
                group,
                new Figure(
                    "multidimensional",
                    measure,
                    null,
                    null,
                    CountingRule.OWN,
                    Scope.RESIDENT,
                    change,
                    null,
                    null,
                    v,
                    Interval.NONE)));
  }

  private Map<String, Double> figures(List<Target> targets) {
    Map<String, Double> found = new LinkedHashMap<>();
    for (Row row : TargetFigures.rows(values, targets, 0.9, STANDARD, MAP)) {
      found.put(
          row.get(0) + "/" + row.get(3) + "/" + row.get(8) + "/" + row.get(7),
          (Double) row.get(20));
    }
    return found;
  }

  @Test
  void halvingIsCountedAgainstTheOpening() {
    known(2024, "185", "", "count", Change.LEVEL, 900);
    known(2024, "185", "", "count", Change.absolute(2021, false), -700);
    Map<String, Double> found = figures(Targets.read(CONF).targets());
    assertEquals(800.0, found.get("2024/185/halving/target"));
    assertEquals(900.0, found.get("2024/185/halving/target_actual"));
    assertEquals(100.0, found.get("2024/185/halving/target_gap"));
  }

  @Test
  void withoutAComparableOpeningNothingIsHalved() {
    known(2024, "185", "", "count", Change.LEVEL, 900);
    known(2024, "185", "", "count", Change.absolute(2023, false), -700);
    assertEquals(
        Map.of("2024/185/minority_reduction/target", 0.03), figures(Targets.read(CONF).targets()));
  }

  @Test
  void aFallIsMissedByWhatItLacks() {
    known(2023, "vn", "", "official_headcount", Change.absolute(2022, false), -0.012);
    known(2023, "vn", "minority", "official_headcount", Change.absolute(2022, false), -0.032);
    Map<String, Double> found = figures(Targets.read(CONF).targets());
    assertEquals(-0.002, found.get("2023/vn/national_reduction/target_gap"), 1e-12);
    assertEquals(0.003, found.get("2023/vn/national_reduction_upper/target_gap"), 1e-12);
    assertEquals(0.032, found.get("2023/vn/minority_reduction/target_actual"), 1e-12);
    assertEquals(-0.002, found.get("2023/vn/minority_reduction/target_gap"), 1e-12);
  }

  @Test
  void aLoadedTargetHoldsForItsAreaAndYearAndIsInPercent() {
    known(2024, "185", "", "official_headcount", Change.LEVEL, 0.0612);
    known(2024, "06325", "", "official_headcount", Change.LEVEL, 0.09);
    known(2023, "185", "", "official_headcount", Change.LEVEL, 0.08);
    Target rate =
        Targets.loaded("multidimensional_rate", "185", 2024, 6.0, "Quyết định").orElseThrow();
    Map<String, Double> found = figures(List.of(rate));
    assertEquals(3, found.size());
    assertEquals(0.06, found.get("2024/185/multidimensional_rate/target"), 1e-12);
    assertEquals(0.0012, found.get("2024/185/multidimensional_rate/target_gap"), 1e-12);
    assertEquals(
        120.0, Targets.loaded("poor_households", "185", 2024, 120, null).orElseThrow().value());
    assertEquals(Optional.empty(), Targets.loaded("11", "185", 2024, 3, null));
    assertEquals(
        Map.of(), figures(List.of(Targets.loaded("roads", "185", 2024, 3, null).orElseThrow())));
  }

  /** A headcount without an ending is its rate, as in the brief. */
  @Test
  void aBareHeadcountIsItsRate() {
    Target bare = Targets.loaded("near_poor", "185", 2024, 4.5, null).orElseThrow();
    assertEquals(Targets.Kind.RATE, bare.kind());
    assertEquals("near_poor", bare.headcount());
    assertEquals(0.045, bare.value(), 1e-12);
  }
}
