package giamngheo.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormIdentities;
import giamngheo.jobs.paper.Papers;
import giamngheo.reports.Format;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Framework, results, need against reach and what became of the households, over the reviews of the
 * fixture, against a recount household by household.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ProgrammeResultsTest {
  private static final String COMMUNE = "06328";
  private static final String OTHER = "06337";
  private static final int YEAR = 2024;
  private static final Set<String> LISTED = Set.of("poor", "near_poor");
  private static final List<String> INDICATORS =
      List.of(
          "employment",
          "dependency",
          "nutrition",
          "health_insurance",
          "adult_education",
          "child_schooling",
          "housing_quality",
          "housing_area",
          "water",
          "toilet",
          "telecom",
          "information_assets");
  private static final Set<String> HOUSING = Set.of("housing_quality", "housing_area", "toilet");

  /** Begun on the last day of June, and on the day after; planned only; cancelled. */
  private static final String ACTIVITIES =
      """
      activity_id,year,project,subproject,lead_agency,area_code,kind,start_date,end_date,status,unit,planned_quantity,actual_quantity
      TH1,2024,7,7.1,phong-ldtbxh-dt,,training,2024-04-01,2024-04-03,done,lớp,2,2
      TH2,2024,7,7.1,phong-ldtbxh-dt,,training,2024-08-01,2024-08-03,done,lớp,3,2
      NO1,2024,3,3.1,,06328,housing,2024-05-01,2024-06-15,done,nhà,10,9
      NO2,2024,3,3.1,,06328,housing,2024-06-30,2024-11-15,done,nhà,10,9
      NO3,2024,3,3.1,,06328,housing,2024-05-01,2024-11-15,cancelled,nhà,10,9
      NO4,2024,3,3.1,,06328,housing,2024-07-01,,ongoing,nhà,10,9
      NO5,2024,3,3.1,,06328,housing,2024-05-01,,planned,nhà,10,
      NU1,2024,3,3.1,,06337,infrastructure,2024-03-01,2024-05-01,done,công trình,1,1
      """;
  private static final String STAFF =
      "year,area_code,group,persons\n2024,06328,cadre_commune,60\n2024,06328,cadre_hamlet,100\n";
  private static final String TARGETS = "indicator,area_code,year,value\n11,185,2024,5\n";

  /** One activity paid from three funds; an agency of the district whose money is in no commune. */
  private static final String BUDGET =
      """
      year,project,subproject,area_code,lead_agency,capital,source,item,amount,as_of
      2024,3,3.1,06328,,recurrent,central,disbursed,100000001,2024-06-30
      2024,3,3.1,06328,,recurrent,province,disbursed,20000000,2024-06-30
      2024,3,3.1,06328,,recurrent,mobilised,disbursed,3000000,2024-06-30
      2024,3,3.1,06328,,recurrent,central,disbursed,200000001,2024-07-01
      2024,3,3.1,06337,,recurrent,central,disbursed,50000000,2024-05-31
      2024,7,7.1,,phong-ldtbxh-dt,recurrent,central,disbursed,999000000,2024-05-31
      """;
  private static final Map<String, Long> PAID_BY_JUNE =
      Map.of(COMMUNE, 123_000_001L, OTHER, 50_000_000L);
  private static final Map<String, Long> PAID =
      Map.of(COMMUNE, 223_000_001L, OTHER, 50_000_000L);

  /** A line that names a household: the activity, what it answers, when it begins to count. */
  private record Line(String activity, String household, String benefit) {
    Set<String> answers() {
      if (INDICATORS.contains(benefit)) {
        return Set.of(benefit);
      }
      return activity.startsWith("NO") ? HOUSING : activity.startsWith("NU") ? Set.of("water", "toilet") : Set.of();
    }

    boolean counts(String period) {
      return Set.of("NO1", "NO2", "NU1", "TH1").contains(activity)
          || (period.equals("year") && Set.of("NO4", "TH2").contains(activity));
    }
  }

  /** A household of a review as it was scored. */
  private record Scored(
      String area, String id, String kind, Integer score, Map<String, Integer> marks) {
    boolean isListed() {
      return LISTED.contains(kind);
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, String> renamed = new TreeMap<>();
  private Path folder;
  private Workplace workplace;
  private Map<String, Scored> opening;
  private Map<String, Scored> closing;

  @BeforeAll
  void composeFixture(@TempDir Path folder) throws Exception {
    this.folder = folder;
    Path home = Path.of(System.getProperty("giamngheo.home"));
    Path input = home.resolve("jobs/src/test/resources/review-a");
    workplace =
        new Workplace(
            new Warehouse(
                Session.open("local[*]", new Settings(null, null)),
                folder.resolve("warehouse").toString()),
            Configuration.read(home.resolve("conf")),
            Language.VI,
            new Progress(false));
    makeLines(input.resolve("household.csv"));
    load(input.resolve("household.csv"), "household");
    load(input.resolve("member.csv"), "member");
    load(input.resolve("population.csv"), "population");
    load(file("activity", ACTIVITIES), "activity");
    load(file("staff", STAFF), "staff");
    load(file("target", TARGETS), "target");
    load(file("budget", BUDGET), "budget");
    load(file("participation", participation()), "participation");
    load(file("household_link", links(input.resolve("household.csv"))), "household_link");
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
    opening = scored(YEAR - 1);
    closing = scored(YEAR);
  }

  /** Forty households of one commune by one activity, ten of them by others too, and so on. */
  private void makeLines(Path reviews) throws Exception {
    List<String> first = codes(reviews, YEAR - 1, COMMUNE);
    List<String> second = codes(reviews, YEAR - 1, OTHER);
    first.subList(0, 40).forEach(code -> lines.add(new Line("NO1", code, "")));
    first.subList(0, 10).forEach(code -> lines.add(new Line("NO2", code, "")));
    first.subList(0, 5).forEach(code -> lines.add(new Line("NO2", code, "water")));
    first.subList(38, 44).forEach(code -> lines.add(new Line("NO2", code, "nhà mới")));
    first.subList(44, 48).forEach(code -> lines.add(new Line("NO4", code, "")));
    first.subList(48, 52).forEach(code -> lines.add(new Line("NO3", code, "")));
    first.subList(52, 56).forEach(code -> lines.add(new Line("NO5", code, "")));
    first.subList(56, 58).forEach(code -> lines.add(new Line("TH1", code, "")));
    second.subList(0, 15).forEach(code -> lines.add(new Line("NU1", code, "water")));
    second.subList(10, 25).forEach(code -> lines.add(new Line("NU1", code, "")));
    lines.add(new Line("NU1", OTHER + "-NOT-REVIEWED", ""));
  }

  private static List<String> codes(Path reviews, int year, String area) throws Exception {
    return Files.readAllLines(reviews).stream()
        .filter(line -> line.startsWith(year + ",") && line.contains("," + area + ","))
        .map(line -> line.split(",", -1)[5])
        .distinct()
        .toList();
  }

  private String participation() {
    List<String> all = new ArrayList<>();
    all.add("activity_id,group,persons,female,household_id,benefit");
    all.add("TH1,cadre_commune,50,25,,");
    all.add("TH2,cadre_hamlet,70,20,,");
    lines.forEach(
        line ->
            all.add(
                line.activity() + ",poor_household,1,0," + line.household() + "," + line.benefit()));
    return String.join("\n", all);
  }

  /** Households of the opening that are not in the closing go on under codes that are new there. */
  private String links(Path reviews) throws Exception {
    List<String> all = new ArrayList<>();
    all.add("old_area_code,old_household_id,new_area_code,new_household_id,kind,date");
    for (String area : List.of("06325", COMMUNE, OTHER, "06343", "06364", "06376")) {
      List<String> then = codes(reviews, YEAR - 1, area);
      List<String> now = codes(reviews, YEAR, area);
      List<String> gone = then.stream().filter(code -> !now.contains(code)).toList();
      List<String> come = now.stream().filter(code -> !then.contains(code)).toList();
      for (int i = 0; i < Math.min(gone.size(), come.size()); i++) {
        renamed.put(gone.get(i), come.get(i));
        all.add(String.join(",", area, gone.get(i), area, come.get(i), "recode", "2024-06-01"));
      }
    }
    return String.join("\n", all);
  }

  private Map<String, Scored> scored(int year) {
    Map<String, Scored> households = new LinkedHashMap<>();
    for (Row row :
        workplace
            .spark()
            .read()
            .format("delta")
            .load(folder.resolve("warehouse/household_score").toString())
            .filter("standard_id = 'vn-2022-2025' and review_year = " + year)
            .collectAsList()) {
      Map<String, Integer> marks = new TreeMap<>();
      INDICATORS.forEach(name -> marks.put(name, row.getAs(name)));
      String id = row.getAs("household_id");
      households.put(
          id,
          new Scored(
              row.getAs("area_code"), id, row.getAs("class"), row.getAs("deprivations"), marks));
    }
    return households;
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
    assertFigure(reached("year").size() - 2, cells.get("3.1|9"));
    assertFigure(reached("year").size(), cells.get("total|9"));
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

  private Set<String> answered(String household, String period) {
    return lines.stream()
        .filter(line -> line.household().equals(household) && line.counts(period))
        .flatMap(line -> line.answers().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> reached(String period) {
    return lines.stream()
        .filter(line -> line.counts(period))
        .map(Line::household)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> marked(Scored household, Integer mark) {
    return household.isListed()
        ? INDICATORS.stream()
            .filter(name -> java.util.Objects.equals(household.marks().get(name), mark))
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  /** Columns 1, 2, 5, 6, 7 of a row, counted household by household. */
  private long[] need(String indicator, Predicate<String> area, String period) {
    Set<String> households = new TreeSet<>(opening.keySet());
    households.addAll(reached(period));
    Predicate<String> asked = name -> indicator.equals("total") || name.equals(indicator);
    long[] counts = new long[5];
    for (String id : households) {
      Scored household = opening.get(id);
      if (!area.test(household == null ? OTHER : household.area())) {
        continue;
      }
      Set<String> answered = answered(id, period);
      answered.removeIf(asked.negate());
      Set<String> needs = household == null ? Set.of() : marked(household, 1);
      Set<String> unknown = household == null ? Set.copyOf(INDICATORS) : marked(household, null);
      boolean met = !common(needs, answered).isEmpty();
      boolean unsure = !met && !common(unknown, answered).isEmpty();
      counts[0] += needs.stream().anyMatch(asked) ? 1 : 0;
      counts[1] += met ? 1 : 0;
      counts[2] += answered.isEmpty() ? 0 : 1;
      counts[3] += !answered.isEmpty() && !met && !unsure ? 1 : 0;
      counts[4] += unsure ? 1 : 0;
    }
    return counts;
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
    List<String> rows = new ArrayList<>(INDICATORS);
    rows.add("total");
    for (String period : List.of("year", "6m")) {
      Map<String, ComposedCell> district = cells("need-reach", "185", period);
      Map<String, ComposedCell> commune = cells("need-reach", COMMUNE, period);
      for (String row : rows) {
        assertNeed(row, need(row, area -> true, period), district);
        assertNeed(row, need(row, COMMUNE::equals, period), commune);
        for (String part : List.of(COMMUNE, OTHER)) {
          assertNeed(
              row.equals("total") ? part : part + "/" + row,
              need(row, part::equals, period),
              district);
        }
      }
    }
    long[] housing = need("housing_quality", COMMUNE::equals, "year");
    assertTrue(housing[1] > 0 && housing[1] < housing[0] && housing[3] > 0, "all cases occur");
    assertTrue(need("water", OTHER::equals, "year")[4] >= 1, "the household never reviewed");
    assertEquals(
        List.of(),
        FormIdentities.broken(
            form("need-reach"), new EditionCells(workplace, edition(), YEAR, "year").of("185", "need-reach")));
  }

  @Test
  void whatBeginsOnTheLastDayCountsAndWhatBeginsTheDayAfterDoesNot() {
    long half = need("total", COMMUNE::equals, "6m")[2];
    assertEquals(44, half, "forty, and four more by the activity that begins on 30 June");
    assertEquals(48, need("total", COMMUNE::equals, "year")[2], "and those of 1 July");
    assertFigure(half, cells("need-reach", COMMUNE, "6m").get("total|5"));
    assertFigure(48, cells("need-reach", COMMUNE, "year").get("total|5"));
  }

  @Test
  void moneyPerDeprivedHouseholdIsWhatTheCommuneItselfSpent() {
    for (String period : List.of("year", "6m")) {
      Map<String, Long> paid = period.equals("year") ? PAID : PAID_BY_JUNE;
      Map<String, ComposedCell> district = cells("need-reach", "185", period);
      paid.forEach(
          (commune, amount) -> assertMoney(amount, need("total", commune::equals, period)[0], district, commune));
      assertMoney(
          paid.values().stream().mapToLong(Long::longValue).sum(),
          need("total", area -> true, period)[0],
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
                    COMMUNE, YEAR, edition(), List.of(Format.CSV), folder.resolve("out")))
            .get(0);
    List<String> printed = Files.readAllLines(csv).stream().skip(1).toList();
    Map<String, Set<String>> expected = new TreeMap<>();
    for (Scored household : opening.values()) {
      Set<String> unmet = new TreeSet<>(marked(household, 1));
      unmet.removeAll(answered(household.id(), "year"));
      if (household.area().equals(COMMUNE) && !unmet.isEmpty()) {
        expected.put(household.id(), unmet);
      }
    }
    assertEquals(expected.size(), printed.size());
    Map<String, String> names = workplace.configuration().glossary().words("vi").get("indicator");
    for (String line : printed) {
      String id =
          expected.keySet().stream().filter(code -> line.contains("," + code + ",")).findFirst().orElseThrow();
      assertTrue(line.contains("," + expected.get(id).size() + ","), line);
      expected.get(id).forEach(indicator -> assertTrue(line.contains(names.get(indicator)), line));
    }
    Map<String, ComposedCell> cells = cells("need-reach", COMMUNE, "year");
    for (String indicator : INDICATORS) {
      assertFigure(
          expected.values().stream().filter(unmet -> unmet.contains(indicator)).count(),
          cells.get(indicator + "|3"));
    }
  }

  @Test
  void outcomesStayWithinOneClassAndScoreAndSayThatTheyAreNoEffect() {
    Map<String, ComposedCell> cells = cells("reach-outcomes", "185", "year");
    Map<String, long[]> expected = new TreeMap<>();
    Set<String> reached = reached("year");
    int followed = 0;
    for (Scored then : opening.values()) {
      if (!then.isListed()) {
        continue;
      }
      Scored now = closing.get(renamed.getOrDefault(then.id(), then.id()));
      followed += now != null && renamed.containsKey(then.id()) ? 1 : 0;
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
        cells.values().stream().map(ComposedCell::rowKey).collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(null, cells.get("poor|4").value(), "no share over several scores");
    assertTrue(form("reach-outcomes").remarks().get(0).toString().contains("KHÔNG PHẢI TÁC ĐỘNG"));
    assertFalse(expected.get("poor")[1] == 0, "some poor households were reached");
  }

  private static void count(long[] counts, int side, Scored then, Scored now) {
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
