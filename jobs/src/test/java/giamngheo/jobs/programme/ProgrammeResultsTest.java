package giamngheo.jobs.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormIdentities;
import giamngheo.jobs.paper.Papers;
import giamngheo.jobs.print.EditionCells;
import giamngheo.jobs.print.Signing;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunRequest;
import giamngheo.reports.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Framework, results, need against reach and what became of the households, over the reviews of the
 * fixture, against a recount household by household.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("session")
class ProgrammeResultsTest {
  private static final String COMMUNE = MadeReach.COMMUNE;
  private static final String OTHER = MadeReach.OTHER;
  private static final int YEAR = MadeReach.YEAR;
  private static final String STAFF =
      "year,area_code,group,persons\n2024,06328,cadre_commune,60\n2024,06328,cadre_hamlet,100\n";
  private static final String TARGETS = "indicator,area_code,year,value\n11,185,2024,5\n";

  private static final Map<String, Long> PAID_BY_JUNE =
      Map.of(COMMUNE, 123_000_001L, OTHER, 50_000_000L);
  private static final Map<String, Long> PAID = Map.of(COMMUNE, 223_000_001L, OTHER, 50_000_000L);

  private Path folder;
  private JobContext workplace;
  private MadeReach made;

  @BeforeAll
  void composeFixture(@TempDir Path folder) throws Exception {
    this.folder = folder;
    Path home = Path.of(System.getProperty("giamngheo.home"));
    Path input = home.resolve("jobs/src/test/resources/review-a");
    workplace = EmptyWarehouse.in(folder);
    made = new MadeReach(input.resolve("household.csv"));
    load(input.resolve("household.csv"), "household");
    load(input.resolve("member.csv"), "member");
    load(input.resolve("population.csv"), "population");
    load(file("activity", MadeReach.ACTIVITIES), "activity");
    load(file("staff", STAFF), "staff");
    load(file("target", TARGETS), "target");
    load(file("budget", MadeReach.BUDGET), "budget");
    load(file("participation", made.participation()), "participation");
    load(file("household_link", made.links()), "household_link");
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
    made.read(
        workplace
            .spark()
            .read()
            .format("delta")
            .load(folder.resolve("warehouse/household_score").toString()));
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name + ".csv"), text);
  }

  private void load(Path file, String dataset) {
    Receive.load(
        workplace,
        new LoadRequest(
            List.of(new LoadRequest.Source(file, dataset, "canonical")),
            false,
            false,
            Optional.empty()));
  }

  private Map<String, ComposedCell> cells(String form, String area, String period) {
    return new EditionCells(workplace, edition(), YEAR, period)
        .of(area, form).stream()
            .collect(
                Collectors.toMap(cell -> cell.rowKey() + "|" + cell.column(), Function.identity()));
  }

  private FormDefinition form(String id) {
    return workplace.configuration().forms().named(id).orElseThrow();
  }

  private static Edition edition() {
    return Edition.draft("vn-2022-2025", YEAR);
  }

  private static void assertFigure(long expected, ComposedCell cell) {
    assertEquals(BigDecimal.valueOf(expected).setScale(2), cell.value(), cell.toString());
  }

  @Test
  void aHouseholdOfTwoActivitiesCountsOnceAndACancelledActivityNever() {
    Map<String, ComposedCell> cells = cells("programme-results", "185", "year");
    assertFigure(5, cells.get("3.1|1"));
    assertFigure(made.reached("year").size() - 2, cells.get("3.1|9"));
    assertFigure(made.reached("year").size(), cells.get("total|9"));
    assertFigure(5, cells.get("7.1/training/lớp|4"));
    assertFigure(4, cells.get("7.1/training/lớp|5"));
    assertFigure(122, cells.get("7.1|6"));
    assertFigure(1, cells("programme-results", "185", "6m").get("7.1|2"));
    assertEquals("không thuộc đối tượng", cells.get("5|D").textValue());
  }

  @Test
  void theFrameworkMeasuresTargetsAndLeavesTheUnknownBlank() {
    Map<String, ComposedCell> cells = cells("results-framework", "185", "year");
    assertFigure(5, cells.get("11|2"));
    assertFigure(2, cells.get("11|3"));
    assertFigure(40, cells.get("11|5"));
    assertEquals("Chưa đạt (đỏ)", cells.get("11|F").textValue());
    assertFigure(75, cells.get("10|3"));
    assertEquals("chỉ tiêu tạm", cells.get("10|G").textValue());
    assertEquals(null, cells.get("05|3").value());
    assertEquals("chưa có số liệu", cells.get("05|G").textValue());
    Map<String, ComposedCell> half = cells("results-framework", "185", "6m");
    assertFigure(1, half.get("11|3"));
    assertTrue(!half.containsKey("02|3"), "a yearly indicator is not asked half-yearly");
  }

  private void assertNeed(String row, long[] expected, Map<String, ComposedCell> cells) {
    if (!cells.containsKey(row + "|1")) {
      assertEquals(0, expected[0] + expected[2], row);
      return;
    }
    assertFigure(expected[0], cells.get(row + "|1"));
    assertFigure(expected[1], cells.get(row + "|2"));
    assertFigure(expected[0] - expected[1], cells.get(row + "|3"));
    assertFigure(expected[2], cells.get(row + "|5"));
    assertFigure(expected[3], cells.get(row + "|6"));
    assertFigure(expected[4], cells.get(row + "|7"));
  }

  @Test
  void needAndReachEqualARecountOfTheHouseholds() {
    List<String> rows = new ArrayList<>(MadeReach.INDICATORS);
    rows.add("total");
    for (String period : List.of("year", "6m")) {
      Map<String, ComposedCell> district = cells("need-reach", "185", period);
      Map<String, ComposedCell> commune = cells("need-reach", COMMUNE, period);
      for (String row : rows) {
        assertNeed(row, made.need(row, area -> true, period), district);
        assertNeed(row, made.need(row, COMMUNE::equals, period), commune);
        for (String part : List.of(COMMUNE, OTHER)) {
          assertNeed(
              row.equals("total") ? part : part + "/" + row,
              made.need(row, part::equals, period),
              district);
        }
      }
    }
    long[] housing = made.need("housing_quality", COMMUNE::equals, "year");
    assertTrue(housing[1] > 0 && housing[1] < housing[0] && housing[3] > 0, "all cases occur");
    assertTrue(made.need("water", OTHER::equals, "year")[4] >= 1, "the household never reviewed");
    assertEquals(
        List.of(),
        FormIdentities.broken(
            form("need-reach"),
            new EditionCells(workplace, edition(), YEAR, "year").of("185", "need-reach")));
  }

  @Test
  void whatBeginsOnTheLastDayCountsAndWhatBeginsTheDayAfterDoesNot() {
    long half = made.need("total", COMMUNE::equals, "6m")[2];
    assertEquals(44, half, "forty, and four more by the activity that begins on 30 June");
    assertEquals(48, made.need("total", COMMUNE::equals, "year")[2], "and those of 1 July");
    assertFigure(half, cells("need-reach", COMMUNE, "6m").get("total|5"));
    assertFigure(48, cells("need-reach", COMMUNE, "year").get("total|5"));
  }

  @Test
  void moneyPerDeprivedHouseholdIsWhatTheCommuneItselfSpent() {
    for (String period : List.of("year", "6m")) {
      Map<String, Long> paid = period.equals("year") ? PAID : PAID_BY_JUNE;
      Map<String, ComposedCell> district = cells("need-reach", "185", period);
      paid.forEach(
          (commune, amount) ->
              assertMoney(
                  amount, made.need("total", commune::equals, period)[0], district, commune));
      assertMoney(
          paid.values().stream().mapToLong(Long::longValue).sum(),
          made.need("total", area -> true, period)[0],
          district,
          "total");
    }
    Map<String, ComposedCell> results = cells("programme-results", "185", "year");
    assertFigure(5, results.get("3.1|1"));
    assertEquals(new BigDecimal("273000001.00"), results.get("3.1|11").value(), "three funds");
  }

  private static void assertMoney(
      long amount, long deprived, Map<String, ComposedCell> cells, String row) {
    assertFigure(amount, cells.get(row + "|8"));
    assertEquals(
        BigDecimal.valueOf(amount).divide(BigDecimal.valueOf(deprived), 2, RoundingMode.HALF_UP),
        cells.get(row + "|9").value());
  }

  @Test
  void theListForActionNamesEveryHouseholdThatWasNotReached() throws Exception {
    Path csv =
        Papers.print(
                workplace,
                "action-list",
                new Papers.Request(
                    COMMUNE,
                    YEAR,
                    edition(),
                    Signing.BY_HAND,
                    List.of(Format.CSV),
                    folder.resolve("out")))
            .get(0);
    List<String> all =
        Files.readAllLines(csv).stream().skip(1).map(line -> line.replace('\u00a0', ' ')).toList();
    // The list ends with how many it holds.
    List<String> printed = all.subList(0, all.size() - 1);
    Map<String, Set<String>> expected = new TreeMap<>();
    for (MadeReach.Scored household : made.opening.values()) {
      Set<String> unmet = new TreeSet<>(MadeReach.marked(household, 1));
      unmet.removeAll(made.answered(household.id(), "year"));
      if (household.area().equals(COMMUNE) && !unmet.isEmpty()) {
        expected.put(household.id(), unmet);
      }
    }
    assertEquals(expected.size(), printed.size());
    assertEquals(
        "Tổng cộng: " + expected.size() + " hộ", all.get(all.size() - 1).split(",", -1)[2]);
    Map<String, String> names = workplace.configuration().glossary().words("vi").get("indicator");
    for (String line : printed) {
      String id =
          expected.keySet().stream()
              .filter(code -> line.contains("," + code + ","))
              .findFirst()
              .orElseThrow();
      assertTrue(line.contains("," + expected.get(id).size() + ","), line);
      expected.get(id).forEach(indicator -> assertTrue(line.contains(names.get(indicator)), line));
    }
    Map<String, ComposedCell> cells = cells("need-reach", COMMUNE, "year");
    for (String indicator : MadeReach.INDICATORS) {
      assertFigure(
          expected.values().stream().filter(unmet -> unmet.contains(indicator)).count(),
          cells.get(indicator + "|3"));
    }
  }

  @Test
  void outcomesStayWithinOneClassAndScoreAndSayThatTheyAreNoEffect() {
    Map<String, ComposedCell> cells = cells("reach-outcomes", "185", "year");
    Map<String, long[]> expected = new TreeMap<>();
    Set<String> reached = made.reached("year");
    int followed = 0;
    for (MadeReach.Scored then : made.opening.values()) {
      if (!then.isListed()) {
        continue;
      }
      MadeReach.Scored now = made.closing.get(made.renamed.getOrDefault(then.id(), then.id()));
      followed += now != null && made.renamed.containsKey(then.id()) ? 1 : 0;
      String score = then.score() == null ? "-" : then.score().toString();
      for (String row : List.of(then.kind(), then.kind() + "/" + score)) {
        long[] counts = expected.computeIfAbsent(row, key -> new long[15]);
        count(counts, reached.contains(then.id()) ? 0 : 7, then, now);
      }
    }
    assertTrue(followed > 0, "a household goes on under another code");
    expected.forEach(
        (row, counts) -> {
          for (int column : List.of(1, 2, 3, 5, 6, 8, 9, 10, 12, 13)) {
            assertFigure(counts[column], cells.get(row + "|" + column));
          }
        });
    assertEquals(
        expected.keySet(),
        cells.values().stream()
            .map(ComposedCell::rowKey)
            .collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(null, cells.get("poor|4").value(), "no share over several scores");
    assertTrue(form("reach-outcomes").remarks().get(0).toString().contains("KHÔNG PHẢI TÁC ĐỘNG"));
    assertFalse(expected.get("poor")[1] == 0, "some poor households were reached");
  }

  private static void count(long[] counts, int side, MadeReach.Scored then, MadeReach.Scored now) {
    counts[side + 1]++;
    if (now == null) {
      return;
    }
    counts[side + 2]++;
    Set<String> better =
        then.kind().equals("poor")
            ? Set.of("near_poor", "average", "not_poor")
            : Set.of("average", "not_poor");
    counts[side + 3] += better.contains(now.kind()) ? 1 : 0;
    if (then.score() != null && now.score() != null) {
      counts[side + 5]++;
      counts[side + 6] += now.score() < then.score() ? 1 : 0;
    }
  }
}
