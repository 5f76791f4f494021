package giamngheo.warehouse.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import giamngheo.warehouse.standard.Measurement.SingleCluster;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Variances on small designs worked out by hand. */
class SampleDesignTest {
  private static final Cluster A = new Cluster("north", "a");
  private static final Cluster B = new Cluster("north", "b");
  private static final Cluster C = new Cluster("north", "c");
  private static final Cluster LONE = new Cluster("south", "z");

  private static SampleDesign design(SingleCluster rule, Cluster... clusters) {
    return SampleDesign.byRound(Map.of(1, ordered(clusters)), rule).get(1);
  }

  private static Set<Cluster> ordered(Cluster... clusters) {
    return Stream.of(clusters).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Test
  void clustersAreCentredOnTheirStratum() {
    SampleDesign design = design(SingleCluster.ADJUST, A, B);
    assertEquals(4, design.variance(new double[] {1, 3}));
    assertEquals(1, design.degreesOfFreedom());
  }

  @Test
  void aLoneClusterIsCentredOnAllOrAddsNothing() {
    double[] deviations = {1, 3, 5};
    assertEquals(8, design(SingleCluster.ADJUST, A, B, LONE).variance(deviations));
    assertEquals(4, design(SingleCluster.CERTAINTY, A, B, LONE).variance(deviations));
    assertEquals(1, design(SingleCluster.ADJUST, A, B, LONE).degreesOfFreedom());
  }

  @Test
  void roundsCovaryThroughTheClustersTheyShareOnly() {
    Map<Integer, SampleDesign> rounds =
        SampleDesign.byRound(
            new TreeMap<>(Map.of(1, ordered(A, B), 2, ordered(B, C))), SingleCluster.ADJUST);
    double[] first = {1, 3, 0};
    double[] second = {0, 2, 6};
    assertEquals(-4, rounds.get(1).covariance(first, rounds.get(2), second));
    assertEquals(-4, rounds.get(2).covariance(second, rounds.get(1), first));
    assertEquals(16, rounds.get(2).variance(second));
  }

  @Test
  void earlierRoundsAreTheOneBeforeAndTheFirst() {
    TreeSet<Integer> rounds = new TreeSet<>(List.of(2016, 2018, 2020, 2022));
    assertEquals(new TreeSet<>(List.of(2016, 2020)), Estimates.earlier(2022, rounds));
    assertEquals(new TreeSet<>(List.of(2016)), Estimates.earlier(2018, rounds));
    assertEquals(new TreeSet<>(), Estimates.earlier(2016, rounds));
  }

  @Test
  void oneClusterAllowsNoError() {
    MeasurePlan plan = MeasurePlan.of(Made.standard("1", "2", "", "a", "b", "c"));
    Group group = new Group(2024, "vn", "", "", Unit.PERSON);
    Tabulation alone = new Tabulation(plan);
    alone.add(group, A, Made.profile("110"), 3);
    alone.add(group, A, Made.profile("000"), 5);
    assertNull(incidence(alone, group).interval().standardError());
    alone.add(group, B, Made.profile("000"), 4);
    assertNotNull(incidence(alone, group).interval().standardError());
    assertEquals(0.25, incidence(alone, group).value());
  }

  private static Figure incidence(Tabulation tabulation, Group group) {
    return Estimates.of(tabulation, SingleCluster.ADJUST).get(group).stream()
        .filter(figure -> figure.measure().equals("H"))
        .findFirst()
        .orElseThrow();
  }
}
