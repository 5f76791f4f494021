package giamngheo.jobs.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.LoadLimits;
import giamngheo.warehouse.batch.BatchUnit;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From where on a unit shrinks too much, or is a stray of its file. */
class StrayUnitsTest {
  private static final LoadLimits LIMITS =
      LoadLimits.read(Path.of(System.getProperty("giamngheo.home"), "conf"));

  @Test
  void aUnitMayLoseHalfOfItsLinesAndFourOfAny() {
    assertFalse(LIMITS.shrinks(10, 5));
    assertTrue(LIMITS.shrinks(10, 4));
    assertTrue(LIMITS.shrinks(9, 4));
    assertFalse(LIMITS.shrinks(5, 1));
    assertTrue(LIMITS.shrinks(5, 0));
    assertFalse(LIMITS.shrinks(215, 237));
  }

  @Test
  void twoLinesBesideNinetyFivePercentAreAStray() {
    assertEquals(List.of("06331"), strays("household", 38, 2));
    assertEquals(List.of(), strays("household", 37, 2));
    assertEquals(List.of("06331"), strays("member", 19, 1));
    assertEquals(List.of(), strays("member", 18, 1));
    assertEquals(List.of(), strays("household", 1000, 3));
  }

  @Test
  void onlyHouseholdsAndMembersStray() {
    assertEquals(List.of(), strays("population", 100, 1));
  }

  @Test
  void monthlyLinesOfTheSameCommuneAreNoStrayAnotherYearIs() {
    Map<BatchUnit, Long> accepted = new HashMap<>();
    accepted.put(new BatchUnit("household", "06328", "2024"), 100L);
    accepted.put(new BatchUnit("household", "06328", "2024-03"), 1L);
    assertEquals(List.of(), StrayUnits.of("b", accepted, LIMITS));
    accepted.put(new BatchUnit("household", "06328", "2023"), 1L);
    assertEquals(
        List.of("2023"),
        StrayUnits.of("b", accepted, LIMITS).stream().map(stray -> stray.unit().period()).toList());
  }

  private static List<String> strays(String dataset, long many, long few) {
    Map<BatchUnit, Long> accepted =
        Map.of(
            new BatchUnit(dataset, "06328", "2024"), many,
            new BatchUnit(dataset, "06331", "2024"), few);
    return StrayUnits.of("b", accepted, LIMITS).stream()
        .map(stray -> stray.unit().areaCode())
        .toList();
  }
}
