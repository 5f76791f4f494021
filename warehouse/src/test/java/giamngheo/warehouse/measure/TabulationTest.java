package giamngheo.warehouse.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sums of larger areas are sums of sums. */
class TabulationTest {
  private static final MeasurePlan PLAN =
      MeasurePlan.of(Made.standard("1", "2", "", "a", "b", "c"));

  private static Group area(String code) {
    return new Group(2024, code, "", "", Unit.HOUSEHOLD);
  }

  @Test
  void communesAddUpToTheirDistrict() {
    Map<Group, Long> sums =
        Tabulation.rolledUp(
            Map.of(area("06325"), 3L, area("06328"), 4L, area("06400"), 5L),
            (year, code) -> List.of(code, code.startsWith("063") ? "185" : "186"),
            Long::sum);
    assertEquals(
        Map.of(
            area("06325"),
            3L,
            area("06328"),
            4L,
            area("06400"),
            5L,
            area("185"),
            7L,
            area("186"),
            5L),
        sums);
  }

  @Test
  void profilesAreCountedOfEverybodyOnlyAndAddUp() {
    Tabulation tabulation = new Tabulation(PLAN);
    Profile both = Made.profile("110");
    tabulation.add(area("06325"), Cluster.NONE, both, 3);
    tabulation.add(area("06325"), Cluster.NONE, both, 2);
    Group women = new Group(2024, "06325", "sex", "female", Unit.HOUSEHOLD);
    tabulation.add(women, Cluster.NONE, both, 4);
    assertEquals(Map.of(area("06325"), Map.of(both, 5L)), tabulation.profiles());
    assertEquals(
        Map.of(both, 8L, Made.profile("000"), 1L),
        Tabulation.together(Map.of(both, 5L), Map.of(both, 3L, Made.profile("000"), 1L)));
    assertTrue(tabulation.has(women));
    assertFalse(tabulation.has(area("06328")));
    assertEquals(area("06325"), women.whole());
    assertEquals(new Group(2024, "185", "sex", "female", Unit.HOUSEHOLD), women.in("185"));
  }

  @Test
  void partsCountedApartAddUpToTheWhole() {
    Tabulation whole = new Tabulation(PLAN);
    Tabulation first = new Tabulation(PLAN);
    Tabulation second = new Tabulation(PLAN);
    Group women = new Group(2024, "06325", "sex", "female", Unit.HOUSEHOLD);
    int number = 0;
    for (String flags : List.of("110", "111", "000", "110")) {
      Tabulation part = number++ % 2 == 0 ? first : second;
      for (Tabulation each : List.of(whole, part)) {
        each.add(area("06325"), Cluster.NONE, Made.profile(flags), number);
        each.add(women, new Cluster("north", flags), Made.profile(flags), number);
      }
    }
    Tabulation together = new Tabulation(PLAN);
    together.add(first.part());
    together.add(second.part());
    assertEquals(whole.sums(), together.sums());
    assertEquals(whole.profiles(), together.profiles());
    assertEquals(whole.clusters(women), together.clusters(women));
    assertEquals(10, together.sums().get(women).at(0));
  }

  @Test
  void sumsOfOtherSubjectsAreNotEqual() {
    Tabulation tabulation = new Tabulation(PLAN);
    tabulation.add(area("06325"), Cluster.NONE, Made.profile("110"), 3);
    tabulation.add(area("06328"), Cluster.NONE, Made.profile("111"), 3);
    Map<Group, MeasureSums> sums = tabulation.sums();
    assertNotEquals(sums.get(area("06325")), sums.get(area("06328")));
  }

  @Test
  void wordsOfTheTable() {
    assertEquals("household", Unit.HOUSEHOLD.word());
    assertEquals("resident", Scope.RESIDENT.word());
  }
}
