package giamngheo.warehouse.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is withheld, and whether a solver can compute it all the same. */
class SuppressionTest {
  private static final DisclosureRule RULE = new DisclosureRule(10, new BigDecimal("0.5"));

  @ParameterizedTest
  @CsvSource({"0,false", "1,true", "9,true", "10,false", "11,false"})
  void countsFromOneToNineAreSmall(long value, boolean isSmall) {
    assertEquals(isSmall, RULE.isSmall(value));
  }

  /** Value 8: bounds must leave 4 and 12 possible, as whole numbers. */
  @ParameterizedTest
  @CsvSource({
    "0,12,true",
    "4,12,true",
    "4.0000001,12,true",
    "4.1,12,false",
    "0,11.9,false",
    "0,11,false"
  })
  void aBoundMustLeaveHalfTheValueOpenToEitherSide(double low, double high, boolean isProtected) {
    assertEquals(isProtected, RULE.protects(8, low, high));
  }

  @Test
  void aSmallPartIsNotTheDifferenceOfTheTotalAndTheOthers() {
    PublicTable table =
        PublicTable.of(
            Map.of("total", 110L, "a", 3L, "b", 12L, "c", 15L, "d", 80L),
            List.of(Relation.total("total", List.of("a", "b", "c", "d"))));
    Suppression.Result result = Suppression.of(table, RULE);
    // 12 beside 3 would be known to be at most 15.
    assertEquals(Set.of("a", "b", "c"), result.hidden());
    assertUnbounded(table, result);
  }

  @Test
  void whatIsShownOfAPartDoesNotBoundTheWithheldWhole() {
    PublicTable table =
        PublicTable.of(
            Map.of("all", 50L, "x", 4L, "y", 46L, "lacks", 30L),
            List.of(Relation.total("all", List.of("x", "y")), Relation.atMost("lacks", "y")));
    Suppression.Result result = Suppression.of(table, RULE);
    assertUnbounded(table, result);
    // The nine tenths of y that lack something would have told it.
    assertTrue(result.hidden().contains("lacks") || !result.hidden().contains("y"));
  }

  @Test
  void nothingSmallNothingWithheld() {
    PublicTable table =
        PublicTable.of(
            Map.of("t", 30L, "a", 10L, "b", 20L, "z", 0L),
            List.of(Relation.total("t", List.of("a", "b", "z"))));
    assertEquals(Set.of(), Suppression.of(table, RULE).hidden());
  }

  @Test
  void aSmallFigureThatHangsTogetherWithNothingIsWithheldAlone() {
    PublicTable table = PublicTable.of(Map.of("a", 3L, "b", 30L), List.of());
    Suppression.Result result = Suppression.of(table, RULE);
    assertEquals(new Suppression.Result(Set.of("a"), Set.of()), result);
    assertUnbounded(table, result);
  }

  /** First 12 + 30 = 42 were shown; then 12 became 9: the new total would tell it. */
  @Test
  void anEarlierPublicationDoesNotTellWhatALaterOneWithholds() {
    List<Relation> sums =
        List.of(
            Relation.total("new total", List.of("new a", "b")),
            Relation.total("old total", List.of("old a", "b")));
    PublicTable table =
        PublicTable.of(
            Map.of("old total", 42L, "old a", 12L, "b", 30L, "new total", 39L, "new a", 9L), sums);
    Suppression.Result result =
        Suppression.of(table, RULE, Set.of("old total", "old a", "b"), Set.of());
    assertEquals(Set.of("new a", "new total"), result.hidden());
    // The new total is at least the 30 that are known; what is small stays unknown.
    assertEquals(Set.of("new total"), result.exposed());
    Attack.Range range = new Attack(table, result.hidden()).range("new a");
    assertTrue(RULE.protects(9, range.low(), range.high()), range.toString());
  }

  @Test
  void whatCannotBeTakenBackIsNamed() {
    PublicTable table =
        PublicTable.of(
            Map.of("t", 39L, "a", 9L, "b", 30L), List.of(Relation.total("t", List.of("a", "b"))));
    assertEquals(Set.of("a"), Suppression.of(table, RULE, Set.of("t", "b"), Set.of()).exposed());
  }

  /** The net itself: a pattern with one cell too few is found by the attack. */
  @Test
  void theAttackFindsAWithheldCellThatOthersTell() {
    PublicTable table =
        PublicTable.of(
            Map.of("t", 39L, "a", 9L, "b", 30L), List.of(Relation.total("t", List.of("a", "b"))));
    Attack.Range range = new Attack(table, Set.of("a")).range("a");
    assertEquals(9, range.low(), 1e-6);
    assertEquals(9, range.high(), 1e-6);
    assertFalse(RULE.protects(9, range.low(), range.high()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void noSolverBoundsAWithheldCellOfARandomTable(long seed) {
    PublicTable table = random(new Random(seed));
    Suppression.Result result = Suppression.of(table, RULE);
    assertEquals(Set.of(), result.exposed());
    assertUnbounded(table, result);
  }

  /** What is concluded without the solver is never more than what the solver finds possible. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void movesAndNeighboursReachNothingThatTheSolverExcludes(long seed) {
    PublicTable table = random(new Random(seed));
    Set<String> hidden = Suppression.of(table, RULE).hidden();
    Attack attack = new Attack(table, hidden);
    Map<String, Attack.Range> ranges = new HashMap<>();
    hidden.forEach(cell -> ranges.put(cell, attack.range(cell)));
    int[] seen = new int[2];
    for (String cell : hidden) {
      Set<String> component = attack.component(cell);
      attack
          .moves(component)
          .each(
              (moved, low, high) -> {
                seen[0]++;
                seen[1] += RULE.protects(table.values().get(moved), low, high) ? 1 : 0;
                requireWithin(moved, low, high, ranges.get(moved));
              });
      Set<String> near = attack.near(cell, 10);
      assertTrue(component.containsAll(near));
      for (double weight : new double[] {1, -1}) {
        attack
            .solve(Map.of(cell, weight), near)
            .values()
            .forEach((moved, value) -> requireWithin(moved, value, value, ranges.get(moved)));
      }
    }
    assertTrue(seen[1] > 10, "moves that show a cell to be open: " + seen[1] + " of " + seen[0]);
  }

  private static void requireWithin(String cell, double low, double high, Attack.Range range) {
    assertTrue(
        low >= range.low() - 1e-6 && high <= range.high() + 1e-6,
        cell + " " + low + " to " + high + ", the solver: " + range);
  }

  /** Two unknown parts of a known total: what one gains the other loses, within its own bound. */
  @Test
  void aMoveGoesAsFarAsRelationsLetIt() {
    PublicTable table =
        PublicTable.of(
            Map.of("t", 40L, "a", 8L, "b", 12L, "c", 20L, "a women", 3L),
            List.of(Relation.total("t", List.of("a", "b", "c")), Relation.atMost("a women", "a")));
    Map<String, Attack.Range> reached = new HashMap<>();
    new Attack(table, Set.of("a", "b"))
        .moves(new TreeSet<>(Set.of("a", "b")))
        .each((cell, low, high) -> reached.put(cell, new Attack.Range(low, high)));
    assertEquals(Map.of("a", new Attack.Range(3, 20), "b", new Attack.Range(0, 17)), reached);
  }

  /**
   * Areas of two levels by classes, each class with parts that cannot exceed it, two years linked.
   */
  private static PublicTable random(Random random) {
    Map<String, Long> values = new TreeMap<>();
    List<Relation> relations = new ArrayList<>();
    for (String subject : List.of("poor", "near", "lacks")) {
      List<String> districts = new ArrayList<>();
      for (int d = 0; d < 3; d++) {
        List<String> communes = new ArrayList<>();
        long sum = 0;
        for (int c = 0; c < 4 + random.nextInt(3); c++) {
          String cell = subject + d + c;
          String whole = "poor" + d + c;
          long value =
              subject.equals("lacks")
                  ? random.nextLong(values.getOrDefault(whole, 0L) + 1)
                  : (long) Math.exp(random.nextDouble() * 6) - 1;
          if (subject.equals("lacks")) {
            if (!values.containsKey(whole)) {
              continue;
            }
            relations.add(Relation.atMost(cell, whole));
          }
          values.put(cell, value);
          communes.add(cell);
          sum += value;
        }
        values.put(subject + d, sum);
        relations.add(Relation.total(subject + d, communes));
        districts.add(subject + d);
      }
      values.put(subject, districts.stream().mapToLong(values::get).sum());
      relations.add(Relation.total(subject, districts));
    }
    for (String cell : List.copyOf(values.keySet())) {
      if (cell.startsWith("poor")) {
        String rest = cell.substring("poor".length());
        if (values.containsKey("near" + rest)) {
          values.put("multi" + rest, values.get(cell) + values.get("near" + rest));
          relations.add(Relation.total("multi" + rest, List.of(cell, "near" + rest)));
        }
      }
    }
    return PublicTable.of(values, relations);
  }

  private static void assertUnbounded(PublicTable table, Suppression.Result result) {
    Attack attack = new Attack(table, new HashSet<>(result.hidden()));
    Map<String, Attack.Range> told = new HashMap<>();
    for (String cell : result.hidden()) {
      Attack.Range range = attack.range(cell);
      if (!RULE.protects(table.values().get(cell), range.low(), range.high())) {
        told.put(cell, range);
      }
    }
    assertEquals(Map.of(), told);
  }
}
