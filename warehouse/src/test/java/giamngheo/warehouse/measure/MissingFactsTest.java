package giamngheo.warehouse.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.standard.PovertyStandard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is unknown never counts as not deprived: counted person by person, with nothing shared. */
class MissingFactsTest {
  private static final Group ALL = new Group(2024, "vn", "", "", Unit.HOUSEHOLD);
  private static final List<String> IDS = List.of("a", "b", "c", "d", "e");
  private static final int[] WEIGHTS = {1, 2, 1, 3, 1};
  private static final int CUTOFF = 3;
  private static final double NEAR = 1e-12;

  /** Somebody as the form has it: 1, 0 or null by indicator; points or null. */
  private record Person(List<Integer> lacks, Boolean gate, Integer points) {
    int least() {
      int sum = 0;
      for (int i = 0; i < lacks.size(); i++) {
        sum += lacks.get(i) == null ? 0 : lacks.get(i) * WEIGHTS[i];
      }
      return sum;
    }

    int most() {
      int sum = 0;
      for (int i = 0; i < lacks.size(); i++) {
        sum += (lacks.get(i) == null ? 1 : lacks.get(i)) * WEIGHTS[i];
      }
      return sum;
    }

    Integer score() {
      if (least() == most()) {
        return least();
      }
      return points != null && points >= least() && points <= most() ? points : null;
    }

    Boolean reaches(int k) {
      if (score() != null) {
        return score() >= k;
      }
      return least() >= k ? Boolean.TRUE : most() < k ? Boolean.FALSE : null;
    }

    /** The class: who fails the gate is not poor, who cannot be told has none. */
    String classed() {
      if (gate == null || (gate && reaches(CUTOFF) == null)) {
        return Boolean.FALSE.equals(reaches(CUTOFF)) ? "not_poor" : null;
      }
      return gate && reaches(CUTOFF) ? "poor" : "not_poor";
    }

    Profile profile() {
      long deprived = 0;
      long missing = 0;
      for (int i = 0; i < lacks.size(); i++) {
        deprived |= (lacks.get(i) != null && lacks.get(i) == 1 ? 1L : 0L) << i;
        missing |= (lacks.get(i) == null ? 1L : 0L) << i;
      }
      return new Profile(
          deprived, missing, gate, null, points == null ? null : (long) points, classed());
    }
  }

  private static List<Person> people(int seed) {
    Random random = new Random(seed);
    List<Person> people = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      List<Integer> lacks = new ArrayList<>();
      for (int i = 0; i < WEIGHTS.length; i++) {
        lacks.add(random.nextInt(5) == 0 ? null : (Integer) (random.nextInt(5) < 2 ? 1 : 0));
      }
      Boolean gate = random.nextInt(12) == 0 ? null : (Boolean) (random.nextInt(4) > 0);
      people.add(new Person(lacks, gate, random.nextInt(3) == 0 ? random.nextInt(9) : null));
    }
    return people;
  }

  private static PovertyStandard standard(String more) {
    return Made.standard(
        "1 2 1 3 1", "3", "points_score: points\n" + more, IDS.toArray(String[]::new));
  }

  private static Map<String, Figure> measured(List<Person> people, PovertyStandard standard) {
    MeasurePlan plan = MeasurePlan.of(standard);
    Tabulation tabulation = new Tabulation(plan);
    people.forEach(person -> tabulation.add(ALL, Cluster.NONE, person.profile(), 1));
    Levels levels = new Levels(plan);
    MeasureSums sums = tabulation.sums().get(ALL);
    List<Figure> figures = new ArrayList<>(levels.of(sums, OptionalLong.of(100)));
    figures.addAll(levels.bounds(sums, 100, 7));
    Map<String, Figure> byName = new HashMap<>();
    figures.forEach(figure -> assertNull(byName.put(figure.name(), figure), figure.name()));
    return byName;
  }

  private static Double value(
      Map<String, Figure> figures, String measure, String sub, Integer cutoff, Scope scope) {
    String name =
        String.join("/", "null", measure, "" + sub, "" + cutoff, "standard", scope.word());
    assertTrue(figures.containsKey(name), name);
    return figures.get(name).value();
  }

  private static void same(Double expected, Double actual, String what) {
    if (expected == null || actual == null) {
      assertEquals(expected, actual, what);
    } else {
      assertEquals(expected, actual, NEAR, what);
    }
  }

  private static Double over(Number above, Number below) {
    return below.doubleValue() == 0 ? null : (Double) (above.doubleValue() / below.doubleValue());
  }

  @Test
  void everyFigureEqualsACountByHand() {
    PovertyStandard standard = standard("measurement: {cutoffs: ['1', '5']}\n");
    for (int seed = 0; seed < 60; seed++) {
      List<Person> people = people(seed);
      Map<String, Figure> figures = measured(people, standard);
      List<Person> classed = people.stream().filter(p -> p.classed() != null).toList();
      String what = "seed " + seed;
      same(
          (double) people.size() - classed.size(),
          value(figures, "unknown", null, null, Scope.REVIEWED),
          what);
      for (int i = 0; i < IDS.size(); i++) {
        int j = i;
        List<Person> known = classed.stream().filter(p -> p.lacks().get(j) != null).toList();
        same(
            over(known.stream().filter(p -> p.lacks().get(j) == 1).count(), known.size()),
            value(figures, "uncensored", IDS.get(i), null, Scope.REVIEWED),
            what);
        same(
            (double) people.stream().filter(p -> p.lacks().get(j) == null).count(),
            value(figures, "unknown", IDS.get(i), null, Scope.REVIEWED),
            what);
      }
      for (int k : new int[] {1, CUTOFF, 5}) {
        reviewed(figures, people, classed, k, what + ", k " + k);
        resident(figures, people, classed, k, what + ", k " + k);
      }
    }
  }

  private static void reviewed(
      Map<String, Figure> figures, List<Person> people, List<Person> classed, int k, String what) {
    Scope scope = Scope.REVIEWED;
    List<Person> poor = classed.stream().filter(p -> Boolean.TRUE.equals(p.reaches(k))).toList();
    long untold =
        classed.stream()
            .filter(p -> p.reaches(k) == null && !Boolean.FALSE.equals(p.gate()))
            .count();
    byRule(figures, poor, classed.size() - untold, k, scope, what);
    same(
        people.size() - classed.size() + (double) untold + unscored(poor),
        value(figures, "unknown", null, k, scope),
        what);
  }

  private static double unscored(List<Person> poor) {
    return poor.stream().filter(p -> p.score() == null).count();
  }

  private static void resident(
      Map<String, Figure> figures, List<Person> people, List<Person> classed, int k, String what) {
    Scope scope = Scope.RESIDENT;
    List<Person> behind = classed.stream().filter(p -> !Boolean.FALSE.equals(p.gate())).toList();
    List<Person> poor =
        behind.stream().filter(p -> p.gate() != null && TRUE.equals(p.reaches(k))).toList();
    byRule(figures, poor, 100, k, scope, what);
    long untold =
        people.size()
            - classed.size()
            + behind.stream()
                .filter(p -> !Boolean.FALSE.equals(p.reaches(k)))
                .filter(p -> p.gate() == null || p.reaches(k) == null)
                .count();
    same(untold + unscored(poor), value(figures, "unknown", null, k, scope), what);
    same((poor.size() + untold + 7) / 100.0, bound(figures, null, k), what);
    for (int i = 0; i < IDS.size(); i++) {
      int j = i;
      long most =
          poor.stream().filter(p -> p.lacks().get(j) == null || p.lacks().get(j) == 1).count();
      same((most + untold + 7) / 100.0, bound(figures, IDS.get(i), k), what);
      assertTrue(value(figures, "censored", IDS.get(i), k, scope) <= bound(figures, IDS.get(i), k));
    }
  }

  private static final Boolean TRUE = true;

  private static Double bound(Map<String, Figure> figures, String sub, int k) {
    Double value = value(figures, "upper_bound", sub, k, Scope.RESIDENT);
    String name = String.join("/", "null", "upper_bound", "" + sub, "" + k, "standard", "resident");
    assertEquals(value, figures.get(name).interval().high());
    return value;
  }

  /** H, A, M0, censored headcounts and contributions, and that they close. */
  private static void byRule(
      Map<String, Figure> figures, List<Person> poor, long n, int k, Scope scope, String what) {
    int all = 8;
    List<Person> scored = poor.stream().filter(p -> p.score() != null).toList();
    double score = scored.stream().mapToInt(Person::score).sum();
    Double h = over(poor.size(), n);
    Double a = over(score / all, scored.size());
    same(h, value(figures, "H", null, k, scope), what);
    same(a, value(figures, "A", null, k, scope), what);
    assertTrue(a == null || a >= (double) k / all - NEAR, what);
    Double m0 = poor.isEmpty() ? over(0, n) : h == null || a == null ? null : (Double) (h * a);
    same(m0, value(figures, "M0", null, k, scope), what);
    double told = 0;
    double shares = 0;
    boolean closes = true;
    for (int i = 0; i < IDS.size(); i++) {
      int j = i;
      double lacking =
          poor.stream().filter(p -> p.lacks().get(j) != null && p.lacks().get(j) == 1).count();
      same(over(lacking, n), value(figures, "censored", IDS.get(i), k, scope), what);
      Double part = over(lacking * WEIGHTS[i] / all, n);
      same(part, value(figures, "contribution", IDS.get(i), k, scope), what);
      told += part == null ? 0 : part;
      Double share = value(figures, "contribution_pct", IDS.get(i), k, scope);
      closes = closes && share != null;
      shares += share == null ? 0 : share;
    }
    String rest = String.join("/", "null", "contribution", "unknown", "" + k, "standard");
    Figure unknown = figures.get(rest + "/" + scope.word());
    if (m0 != null) {
      double more = unknown == null ? 0 : unknown.value();
      assertEquals(m0, told + more, NEAR, what);
      assertEquals(closes, unknown == null && !poor.isEmpty(), what);
      assertTrue(!closes || Math.abs(shares - 1) < NEAR, what);
    }
    long pointed = scored.stream().filter(p -> p.score() > p.least()).count();
    same((double) pointed, value(figures, "unknown", "contribution", k, scope), what);
  }

  @Test
  void pointsTellTheScoreOfTheFormAndNeverFallBelowTheCutoff() {
    Person told = new Person(Arrays.asList(1, 1, 0, 0, 1), true, 4);
    Person pointed = new Person(Arrays.asList(null, null, null, null, null), true, 4);
    Person contradicted = new Person(Arrays.asList(1, 1, null, 1, 1), true, 2);
    Map<String, Figure> figures =
        measured(List.of(told, pointed, pointed, contradicted), standard(""));
    assertEquals(0.04, value(figures, "H", null, 3, Scope.RESIDENT));
    assertEquals(0.5, value(figures, "A", null, 3, Scope.RESIDENT));
    assertEquals(0.02, value(figures, "M0", null, 3, Scope.RESIDENT), NEAR);
    assertEquals(1.0, value(figures, "unknown", null, 3, Scope.RESIDENT));
    assertEquals(2.0, value(figures, "unknown", "contribution", 3, Scope.RESIDENT));
    assertNull(value(figures, "contribution_pct", "a", 3, Scope.RESIDENT));
  }

  @Test
  void whoFailedTheGateScoresNothingWhateverIsUnknown() {
    Person rich = new Person(Arrays.asList(null, null, null, null, null), false, null);
    Person poor = new Person(Arrays.asList(1, 1, 1, 1, 1), true, null);
    Map<String, Figure> figures = measured(List.of(rich, rich, poor, poor), standard(""));
    for (Scope scope : List.of(Scope.RESIDENT, Scope.REVIEWED)) {
      assertEquals(0.0, value(figures, "unknown", null, 3, scope));
      assertEquals(1.0, value(figures, "A", null, 3, scope));
    }
    assertEquals(0.5, value(figures, "H", null, 3, Scope.REVIEWED));
    assertEquals(1.0, value(figures, "uncensored", "a", null, Scope.REVIEWED));
    assertEquals(2.0, value(figures, "unknown", "a", null, Scope.REVIEWED));
  }

  @Test
  void whatIsAssumedCountsAndIsTold() {
    Person open = new Person(Arrays.asList(1, 1, null, null, 0), true, 8);
    String rule = "missing_facts: {rule: %s}\n";
    Map<String, Double> intensity =
        List.of("deprived", "not_deprived").stream()
            .collect(
                Collectors.toMap(
                    word -> word,
                    word ->
                        value(
                            measured(List.of(open), standard(rule.formatted(word))),
                            "A",
                            null,
                            3,
                            Scope.REVIEWED)));
    assertEquals(Map.of("deprived", 7 / 8.0, "not_deprived", 3 / 8.0), intensity);
    Map<String, Figure> figures = measured(List.of(open), standard(rule.formatted("not_deprived")));
    assertEquals(0.0, value(figures, "uncensored", "c", null, Scope.REVIEWED));
    assertEquals(1.0, value(figures, "unknown", "c", null, Scope.REVIEWED));
    assertEquals(0.0, value(figures, "unknown", null, 3, Scope.REVIEWED));
  }
}
