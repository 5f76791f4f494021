package giamngheo.jobs.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.Session;
import giamngheo.jobs.context.Settings;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.measure.Population;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Figures and accounts of three made-up reviews of two communes, one missing in the first year. */
@Tag("session")
class ReviewIndicatorsTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");
  private static final List<Row> SCORED = new ArrayList<>();
  private static final Map<String, Row> FIGURES = new LinkedHashMap<>();
  private static PovertyStandard standard;

  @BeforeAll
  static void measure() {
    SparkSession spark = Session.open("local[*]", new Settings(null, null));
    standard = Standards.load(CONF).named("vn-2022-2025").orElseThrow();
    Dataset<Row> scored = scored(spark).persist();
    SCORED.addAll(scored.collectAsList());
    Populations populations = populations();
    AreaMap map = AreaMap.ofReviews(Places.load(CONF));
    List<Row> rows =
        new ArrayList<>(
            ReviewIndicators.reviews(
                    scored,
                    Map.of(new AreaOfYear(2023, "06325"), 1L),
                    Optional.empty(),
                    standard,
                    populations,
                    map)
                .dataset(spark)
                .collectAsList());
    Dataset<Row> transitions = transitions(scored);
    rows.addAll(
        ChangeAccounts.rows(
            scored,
            transitions,
            transitions,
            transitions.filter("movement = 'other_out' and household_id <> 'H1'"),
            standard,
            populations,
            map));
    rows.addAll(
        CoverageFigures.rows(
            scored,
            CoverageFigures.unseen(
                spark.sql("select 2023 as review_year, '06325' as area_code, 'X' as household_id")),
            standard,
            populations,
            map));
    rows.addAll(YearsInPoverty.rows(scored, standard, map));
    Dataset<Row> table = spark.createDataFrame(rows, IndicatorValueTable.SCHEMA);
    for (Row row : table.collectAsList()) {
      String key = key(row);
      assertNull(FIGURES.put(key, row), () -> "two figures of one name: " + key);
    }
  }

  private static Dataset<Row> scored(SparkSession spark) {
    List<String> columns = new ArrayList<>(List.of("*"));
    int number = 0;
    for (String id : standard.indicatorIds()) {
      columns.add(flag(3 + 2 * number, 1 + number % 3, 5 + number % 4) + " as " + id);
      number++;
    }
    String sum = String.join(" + ", standard.indicatorIds());
    return spark
        .range(0, 200)
        .selectExpr("id", "explode(array(2022, 2023, 2024)) as review_year")
        .where("(id * 7 + review_year) % 10 > 0 and (review_year > 2022 or id % 2 = 0)")
        .selectExpr(columns.toArray(String[]::new))
        .selectExpr(
            "*",
            "'vn-2022-2025' as standard_id",
            "if(id % 2 = 0, '06325', '06328') as area_code",
            "if(id % 2 = 0, 'urban', 'rural') as area_type",
            "concat('H', id) as household_id",
            "cast(1 + (id + review_year) % 8 as int) as persons",
            "if(id % 3 = 0, 'kinh', if(id % 3 = 1, 'tay', 'nung')) as ethnicity",
            "if(id % 4 = 0, null, if(id % 4 = 1, 'female', 'male')) as head_sex",
            "cast(1400000 + (id % 50) * 20000 as bigint) as income_per_capita",
            "(id + review_year) % 7 > 1 as gate",
            "(" + sum + ") >= 3 as deprived",
            "(" + sum + ") as deprivations",
            "cast(null as bigint) as points_score")
        .selectExpr(
            "*",
            "case when gate and deprived then 'poor' when gate then 'near_poor' else 'not_poor' end"
                + " as class");
  }

  /** Deprivations wander with the year, so that households exit, enter, stay, leave and arrive. */
  private static String flag(int stride, int pace, int cycle) {
    return "cast((id * " + stride + " + review_year * " + pace + ") % " + cycle + " < 2 as int)";
  }

  private static Dataset<Row> transitions(Dataset<Row> scored) {
    Dataset<Row> then =
        scored.selectExpr(
            "review_year + 1 as review_year",
            "area_code",
            "household_id",
            "class as from_class",
            "persons as persons_from");
    Dataset<Row> now =
        scored.selectExpr(
            "review_year",
            "area_code",
            "household_id",
            "class as to_class",
            "persons as persons_to");
    return then.join(now, new String[] {"review_year", "area_code", "household_id"}, "full_outer")
        .selectExpr("*", "explode(array('poor', 'near_poor')) as list")
        .where("from_class = list or to_class = list")
        .selectExpr(
            "*",
            "'vn-2022-2025' as standard_id",
            "case when from_class = to_class then 'stay'"
                + " when from_class = list and to_class is null then 'other_out'"
                + " when from_class = list and to_class = 'not_poor' then 'exit'"
                + " when from_class = list then concat('to_', to_class)"
                + " when from_class in ('poor', 'near_poor') then concat('from_', from_class)"
                + " else 'new' end as movement");
  }

  private static Populations populations() {
    List<Populations.Line> lines = new ArrayList<>();
    for (int year = 2022; year <= 2024; year++) {
      for (String commune : List.of("06325", "06328")) {
        long size = 1000 + 100L * (year - 2022);
        lines.add(
            new Populations.Line(
                year,
                commune,
                null,
                new Population(size, 4 * size, Optional.of(600L), Optional.empty()),
                "b",
                lines.size()));
      }
    }
    return new Populations(List.copyOf(lines));
  }

  private static String key(Row row) {
    return row.mkString("|")
        .replace("vn-2022-2025|draft|", "")
        .replaceAll("(\\|[^|]*){6}$", "")
        .replaceAll("^(\\d+\\|\\w+)\\|\\w+\\|[-\\d]+", "$1");
  }

  private static Row figure(String key) {
    Row row = FIGURES.get(key);
    assertNotNull(
        row,
        () ->
            key
                + " among "
                + FIGURES.keySet().stream()
                    .filter(k -> k.startsWith(key.substring(0, 8)))
                    .limit(40)
                    .collect(Collectors.joining("\n")));
    return row;
  }

  private static double value(String key) {
    return figure(key).getAs("value");
  }

  private static List<Row> households(int year, String povertyClass) {
    return SCORED.stream()
        .filter(row -> row.<Integer>getAs("review_year") == year)
        .filter(row -> row.<String>getAs("class").equals(povertyClass))
        .toList();
  }

  private static final String ALL = "|standard|resident|||household|null|level|false";

  @Test
  void theOfficialHeadcountIsOfAllResidents() {
    int poor = households(2024, "poor").size();
    assertTrue(poor > 10);
    assertEquals(poor, value("2024|185|poor|count|null|null" + ALL));
    assertEquals(poor / 2400.0, value("2024|185|poor|official_headcount|null|null" + ALL));
    assertEquals(poor / 2400.0, value("2024|185|null|H|null|3" + ALL));
    double persons =
        households(2024, "poor").stream().mapToInt(row -> row.<Integer>getAs("persons")).sum();
    assertEquals(
        persons / 9600,
        value(
            "2024|20|poor|official_headcount|null|null|standard|resident|||person|null|level|false"));
  }

  @Test
  void theUngatedMeasureIsOfThoseReviewed() {
    List<Row> reviewed =
        SCORED.stream().filter(row -> row.<Integer>getAs("review_year") == 2024).toList();
    double deprived =
        reviewed.stream().filter(row -> row.<Integer>getAs("deprivations") >= 3).count();
    assertEquals(
        deprived / reviewed.size(),
        value("2024|185|null|H|null|3|standard|reviewed|||household|null|level|false"));
    assertTrue(
        value("2024|185|null|H|null|2|standard|reviewed|||household|null|level|false")
            > value("2024|185|null|H|null|5|standard|reviewed|||household|null|level|false"));
  }

  @Test
  void breakdownsHaveRatesWhereTheirResidentsAreCounted() {
    String end = "|household|null|level|false";
    double urban =
        households(2024, "poor").stream()
            .filter(row -> row.<String>getAs("area_type").equals("urban"))
            .count();
    String rate = "2024|185|poor|official_headcount|null|null|standard|resident|";
    assertEquals(urban / 1200, value(rate + "area_type|urban" + end));
    assertEquals(1200.0, figure(rate + "minority|kinh" + end).<Double>getAs("denominator"));
    assertNull(figure(rate + "ethnicity|tay" + end).getAs("value"));
    assertNull(figure(rate + "head_sex|" + end).getAs("value"));
    assertNotNull(
        figure("2024|185|null|M0|null|3|standard|reviewed|household_size|7+" + end).getAs("value"));
  }

  @Test
  void groupsAddUpToTheWhole() {
    for (String breakdown : standard.breakdowns().keySet()) {
      double sum =
          FIGURES.entrySet().stream()
              .filter(e -> e.getKey().startsWith("2024|185|poor|count|"))
              .filter(e -> e.getKey().contains("|resident|" + breakdown + "|"))
              .filter(e -> e.getKey().endsWith("|household|null|level|false"))
              .mapToDouble(e -> e.getValue().<Double>getAs("value"))
              .sum();
      assertEquals(value("2024|185|poor|count|null|null" + ALL), sum, breakdown);
    }
  }

  @Test
  void changesAreOfOneTerritory() {
    String headcount = "|poor|official_headcount|null|null|standard|resident|||household|";
    double change =
        value("2024|185" + headcount + "null|level|false")
            - value("2023|185" + headcount + "null|level|false");
    assertEquals(change, value("2024|185" + headcount + "2023|abs|false"), 1e-15);
    assertEquals(
        -change,
        value(
            "2024|185|poor|mean_yearly_reduction|null|null|standard|resident|||household|2023|abs|true"),
        1e-15);
    assertNull(FIGURES.get("2023|185" + headcount + "2022|abs|false"));
    assertNull(FIGURES.get("2024|185" + headcount + "2022|abs|true"));
    assertNotNull(FIGURES.get("2024|06325" + headcount + "2022|abs|true"));
  }

  @Test
  void noCensusFigureHasAnInterval() {
    assertTrue(
        FIGURES.values().stream()
            .filter(row -> !row.getAs("measure").equals("upper_bound"))
            .allMatch(row -> row.isNullAt(21) && row.isNullAt(22) && row.isNullAt(23)));
    assertTrue(FIGURES.values().stream().allMatch(row -> row.isNullAt(21) && row.isNullAt(22)));
  }

  private static Map<String, Double> account(String name, String rest) {
    Map<String, Double> parts = new LinkedHashMap<>();
    FIGURES.forEach(
        (key, row) -> {
          if (key.startsWith("2024|185|") && key.contains("|" + name + "|") && key.endsWith(rest)) {
            parts.put(row.getAs("sub_indicator"), row.getAs("value"));
          }
        });
    return parts;
  }

  private static void addsUp(Map<String, Double> account, double opening, double closing) {
    assertTrue(account.size() > 3, account.toString());
    assertEquals(opening, account.get("opening"), 1e-12);
    assertEquals(closing, account.get("closing"), 1e-12);
    double parts = account.values().stream().mapToDouble(Double::doubleValue).sum();
    assertEquals(2 * closing, parts, 1e-12);
  }

  private static final String CHANGE = "|resident|||household|2023|abs|false";

  @Test
  void everyAccountGivesTheWholeChange() {
    double poor0 = households(2023, "poor").size();
    double poor1 = households(2024, "poor").size();
    addsUp(account("poor|list_account", "|null|standard" + CHANGE), poor0, poor1);
    addsUp(account("poor|rate_account", "|null|standard" + CHANGE), poor0 / 2200, poor1 / 2400);
    double m0 = value("2023|185|null|M0|null|3" + ALL);
    double m1 = value("2024|185|null|M0|null|3" + ALL);
    addsUp(account("m0_account", "|3|standard" + CHANGE), m0, m1);
    addsUp(account("score_account", "|3|standard" + CHANGE), m0 * 2200 * 12, m1 * 2400 * 12);
    addsUp(account("incidence_account", "|3|standard" + CHANGE), m0, m1);
    addsUp(account("indicator_account", "|3|standard" + CHANGE), m0, m1);
  }

  @Test
  void householdsNotSeenAreToldApartFromThoseMoved() {
    Map<String, Double> account = account("poor|list_account", "|null|standard" + CHANGE);
    double gone =
        households(2023, "poor").stream()
            .filter(
                row ->
                    SCORED.stream()
                        .noneMatch(
                            other ->
                                other.<Integer>getAs("review_year") == 2024
                                    && other
                                        .getAs("household_id")
                                        .equals(row.getAs("household_id"))))
            .count();
    assertTrue(gone > 0);
    assertEquals(-gone, account.get("not_reviewed") + account.get("exit_line"));
    assertEquals(0, account.get("reviewed_elsewhere"));
    assertEquals(0, account.get("correction"));
  }

  @Test
  void groupsExplainTheUngatedMeasure() {
    String end = "|standard|reviewed|||household|null|level|false";
    double change = value("2024|185|null|M0|null|3" + end) - value("2023|185|null|M0|null|3" + end);
    double parts =
        FIGURES.entrySet().stream()
            .filter(e -> e.getKey().startsWith("2024|185|null|group_account|"))
            .filter(e -> e.getKey().contains("|reviewed|ethnicity|"))
            .filter(e -> e.getKey().endsWith("|household|2023|abs|false"))
            .mapToDouble(e -> e.getValue().<Double>getAs("value"))
            .sum();
    assertEquals(change, parts, 1e-12);
    assertTrue(Math.abs(change) > 1e-6);
  }

  @Test
  void theOrderOfCommunesAndTheOverlapAreOfLargerAreasOnly() {
    assertNotNull(figure("2024|185|null|robust_pairs|null|null" + ALL));
    assertNotNull(
        figure(
            "2024|185|null|cramers_v|water+toilet|null|standard|reviewed|||household|null|level|false"));
    assertNull(FIGURES.get("2024|06325|null|robust_pairs|null|null" + ALL));
  }

  @Test
  void coverageAndBoundsCountTheUnseen() {
    double poor = households(2023, "poor").size();
    assertEquals(2 / 18.0, value("2023|185|null|received|null|null" + ALL));
    assertEquals(1 / 18.0, value("2022|185|null|received|null|null" + ALL));
    assertEquals(1.0, value("2023|06325|null|received|null|null" + ALL));
    assertEquals(
        AreaMap.ofReviews(Places.load(CONF)).communes("20", 2023).size(),
        figure("2023|20|null|received|null|null" + ALL).<Double>getAs("denominator"),
        "the communes of districts that sent nothing are expected too");
    assertEquals(poor / 2200, value("2023|185|poor|lower_bound|null|null" + ALL));
    assertEquals((poor + 1) / 2200, value("2023|185|poor|upper_bound|null|null" + ALL));
    assertEquals(
        (households(2022, "poor").size() + 1000) / 2000.0,
        value("2022|185|poor|upper_bound|null|null" + ALL));
    long reviewed =
        SCORED.stream().filter(row -> row.<Integer>getAs("review_year") == 2023).count();
    assertEquals(reviewed / 2200.0, value("2023|185|null|coverage|null|null" + ALL));
  }

  @Test
  void yearsInPovertyAddUpToTheList() {
    String end = "|null|standard|reviewed|||household|null|level|false";
    double sum = 0;
    for (int reviews = 1; reviews <= 3; reviews++) {
      sum += value("2024|185|poor|years_in_poverty|" + reviews + end);
    }
    assertEquals(households(2024, "poor").size(), sum);
    assertNull(FIGURES.get("2023|06328|poor|years_in_poverty|2" + end));
  }

  @Test
  void furtherCountsAreOfThoseWhoseConditionHolds() {
    int near =
        (int)
            SCORED.stream()
                .filter(row -> row.<Integer>getAs("review_year") == 2024)
                .filter(
                    row -> {
                      long line =
                          row.<String>getAs("area_type").equals("urban") ? 2000000 : 1500000;
                      return 20 * Math.abs(row.<Long>getAs("income_per_capita") - line) <= line;
                    })
                .count();
    assertTrue(near > 0);
    assertEquals(
        near,
        value(
            "2024|185|within_5_percent_of_line|count|null|null|standard|reviewed|||household|null"
                + "|level|false"));
    assertTrue(FIGURES.keySet().stream().noneMatch(key -> key.contains("count/")));
  }

  @Test
  void sharesOfTheMeasureOverSharesOfPeopleWeighToOne() {
    String end = "|standard|reviewed|minority|";
    double sum = 0;
    for (String group : List.of("kinh", "minority")) {
      String level = "|household|null|level|false";
      sum +=
          value("2024|185|null|relative_contribution|null|3" + end + group + level)
              * value("2024|185|reviewed|count|null|null" + end + group + level);
    }
    assertEquals(
        value("2024|185|reviewed|count|null|null|standard|reviewed|||household|null|level|false"),
        sum,
        1e-9);
  }
}
