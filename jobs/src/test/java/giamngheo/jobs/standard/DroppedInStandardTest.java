package giamngheo.jobs.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.LoadOutcome;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.status.MissingFiles;
import giamngheo.warehouse.refusal.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * A standard with thirteen indicators, unequal weights, a rule over a new column and other class
 * names, and a layout with headings and units of its own: two files put into {@code conf/}.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("session")
class DroppedInStandardTest {
  private static final String URBAN = "06325";

  /** Weights in halves, in the order of the fixture's indicators: insurance 2, all others 1. */
  private static final int[] HALVES = {2, 2, 2, 4, 2, 2, 2, 2, 2, 2, 2, 2};

  private static final int BATHROOM_HALVES = 3;
  private static final int CUTOFF_HALVES = 8;

  private final Map<String, String> expected = new HashMap<>();
  private final Map<String, Integer> scores = new HashMap<>();
  private JobContext workplace;

  @BeforeAll
  void dropIn(@TempDir Path folder) throws Exception {
    Path home = Path.of(System.getProperty("giamngheo.home"));
    Path conf = folder.resolve("conf");
    copy(home.resolve("conf"), conf);
    Files.writeString(conf.resolve("standards/tinh-2027.yaml"), standard(conf));
    List<String[]> lines = thisYear(home);
    Files.writeString(conf.resolve("sources/ra-soat-2027.yaml"), layout(lines.get(0)));
    Path file = folder.resolve("household.csv");
    Files.write(file, rewritten(lines, home));
    workplace = EmptyWarehouse.in(folder, conf, Language.VI);
    Path fixture = home.resolve("jobs/src/test/resources/review-a");
    LoadOutcome loaded =
        Receive.load(
            workplace,
            new LoadRequest(
                List.of(
                    new LoadRequest.Source(file, "household", "ra-soat-2027"),
                    new LoadRequest.Source(fixture.resolve("member.csv"), "member", "canonical"),
                    new LoadRequest.Source(
                        fixture.resolve("population.csv"), "population", "canonical")),
                false,
                false,
                Optional.empty()));
    assertEquals(LoadOutcome.Ending.LOADED, loaded.files().get(0).ending());
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.of("tinh-2027"), false));
  }

  @Test
  void figuresMadeForAStandardThatWasAskedForAreNotStale() {
    List<MissingFiles> years = MissingFiles.of(workplace);
    assertEquals(List.of(2022, 2023, 2024), years.stream().map(MissingFiles::year).toList());
    assertTrue(years.stream().noneMatch(MissingFiles::isStale));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (!Files.isDirectory(target)) {
          Files.copy(file, target);
        }
      }
    }
  }

  private static String standard(Path conf) throws IOException {
    String decree = Files.readString(conf.resolve("standards/vn-2022-2025.yaml"));
    String rules =
        decree
            .substring(0, decree.indexOf("# Sum of weights"))
            .replace("standard: vn-2022-2025", "standard: tinh-2027")
            .replace("{from: 2021, to: 2026}", "{from: 2031, to: 2035}")
            .replace(
                "dimension: health\n    weight: 1\n    names: {vi: Bảo hiểm y tế",
                "dimension: health\n    weight: 2\n    names: {vi: Bảo hiểm y tế")
            .replace(
                "# The gate",
                """
                  - id: bathroom
                    dimension: water_sanitation
                    weight: 3/2
                    names: {vi: Nhà tắm, en: Bathroom}
                    rule: not has_bathroom

                # The gate\
                """);
    return rules
        + """
        cutoff: 4
        classes:
          - {id: severe, names: {vi: Thiếu hụt nặng, en: Severe}, when: gate and deprived}
          - {id: moderate, names: {vi: Thiếu hụt vừa, en: Moderate}, when: gate and not deprived}
          - {id: none, names: {vi: Không thiếu hụt, en: None}, when: "true"}
        lists: [severe, moderate]
        headcounts:
          - {id: severe, classes: [severe]}
          - {id: any, classes: [severe, moderate]}
        """;
  }

  /** Headings Cột 1, Cột 2, …; income in thousand dong, floor area in square decimetres. */
  private static String layout(String[] headings) {
    StringBuilder text =
        new StringBuilder(
            """
            layout: ra-soat-2027
            name: {vi: "Phiếu thí điểm", en: "Trial sheet"}
            datasets:
              household:
                columns:
            """);
    for (int i = 0; i < headings.length; i++) {
      String unit =
          switch (headings[i]) {
            case "income_per_capita" -> ", multiply: 1000";
            case "floor_area_m2" -> ", multiply: 0.01";
            default -> "";
          };
      text.append(
          "      - {header: \"Cột %d\", column: %s%s}%n".formatted(i + 1, headings[i], unit));
    }
    text.append("      - {header: \"Có nhà tắm?\", column: has_bathroom, type: boolean}\n");
    return text.toString();
  }

  private static List<String[]> thisYear(Path home) throws IOException {
    List<String[]> lines = new ArrayList<>();
    try (CSVParser file =
        CSVParser.parse(
            home.resolve("jobs/src/test/resources/review-a/household.csv"),
            StandardCharsets.UTF_8,
            CSVFormat.DEFAULT)) {
      for (CSVRecord line : file) {
        if (lines.isEmpty() || line.get(0).equals("2024")) {
          lines.add(line.values());
        }
      }
    }
    return lines;
  }

  private List<String> rewritten(List<String[]> lines, Path home) throws IOException {
    JsonNode households =
        new ObjectMapper()
            .readTree(home.resolve("jobs/src/test/resources/review-a/expected.json").toFile())
            .get("households");
    List<String> columns = Arrays.asList(lines.get(0));
    int income = columns.indexOf("income_per_capita");
    int points = columns.indexOf("b1_points");
    int floor = columns.indexOf("floor_area_m2");
    List<String> headings = new ArrayList<>();
    columns.forEach(column -> headings.add("Cột " + (headings.size() + 1)));
    headings.add("Có nhà tắm?");
    List<String> file = new ArrayList<>(List.of(CSVFormat.DEFAULT.format(headings.toArray())));
    int number = 0;
    for (String[] cells : lines.subList(1, lines.size())) {
      JsonNode one = households.get("2024|" + cells[5]);
      if (one == null || expected.containsKey(cells[5])) {
        continue; // one of the fixture's faulty lines
      }
      boolean bathroom = number++ % 3 != 0;
      boolean gate = gate(cells[3], cells[income], cells[points]);
      int score = score(one.get("dep").asText(), bathroom);
      scores.put(cells[5], score);
      expected.put(cells[5], povertyClass(gate, score));
      cells[income] = scaled(cells[income], -3);
      cells[floor] = scaled(cells[floor], 2);
      List<String> line = new ArrayList<>(Arrays.asList(cells));
      line.add(bathroom ? "1" : "0");
      file.add(CSVFormat.DEFAULT.format(line.toArray()));
    }
    return file;
  }

  private static String scaled(String number, int places) {
    return number.isEmpty()
        ? ""
        : new BigDecimal(number).scaleByPowerOfTen(places).stripTrailingZeros().toPlainString();
  }

  private static boolean gate(String area, String income, String points) {
    boolean urban = area.equals(URBAN);
    return points.isEmpty()
        ? Long.parseLong(income) <= (urban ? 2_000_000 : 1_500_000)
        : Integer.parseInt(points) <= (urban ? 175 : 140);
  }

  private static int score(String deprived, boolean bathroom) {
    int score = bathroom ? 0 : BATHROOM_HALVES;
    for (int i = 0; i < HALVES.length; i++) {
      score += deprived.charAt(i) == '1' ? HALVES[i] : 0;
    }
    return score;
  }

  private static String povertyClass(boolean gate, int score) {
    return gate ? score >= CUTOFF_HALVES ? "severe" : "moderate" : "none";
  }

  private List<Row> ask(String sql) throws Exception {
    return ReadOnlyQuery.query(ReadOnlyQuery.catalogue(workplace), workplace.spark(), sql)
        .collectAsList();
  }

  @Test
  void everyHouseholdHasTheClassOfTheNewStandard() throws Exception {
    Map<String, String> found = new HashMap<>();
    for (Row row :
        ask(
            "select household_id, class from household_score where standard_id = 'tinh-2027'"
                + " and review_year = 2024")) {
      found.put(row.getString(0), row.getString(1));
    }
    expected.forEach((household, wanted) -> assertEquals(wanted, found.get(household), household));
    assertEquals(expected.size(), found.size());
    assertTrue(found.containsValue("severe") && found.containsValue("moderate"));
  }

  /** 3.5 and 4 of 14.5: as doubles and as counts of indicators both would be told apart wrongly. */
  @Test
  void theCutoffIsMetAtFourAndMissedAtThreeAndAHalf() throws Exception {
    for (int halves : List.of(CUTOFF_HALVES - 1, CUTOFF_HALVES)) {
      List<String> households =
          scores.entrySet().stream()
              .filter(entry -> entry.getValue() == halves)
              .map(Map.Entry::getKey)
              .filter(household -> !expected.get(household).equals("none"))
              .toList();
      assertTrue(households.size() > 3, () -> "households with " + halves + " halves");
      List<Row> classes =
          ask(
              "select distinct class from household_score where standard_id = 'tinh-2027' and"
                  + " household_id in ('"
                  + String.join("', '", households)
                  + "')");
      assertEquals(1, classes.size());
      assertEquals(halves < CUTOFF_HALVES ? "moderate" : "severe", classes.get(0).getString(0));
    }
  }

  @Test
  void itsHeadcountsAndThirteenIndicatorsAreMeasured() throws Exception {
    long severe = expected.values().stream().filter("severe"::equals).count();
    assertEquals(
        (double) severe,
        ask("select value from indicator_value where standard_id = 'tinh-2027' and year = 2024"
                + " and area_code = '185' and measure = 'count' and indicator = 'severe'"
                + " and unit = 'household' and group_by = '' and change_kind = 'level'")
            .get(0)
            .getDouble(0));
    List<Row> shares =
        ask(
            "select count(distinct sub_indicator), sum(value) from indicator_value where"
                + " standard_id = 'tinh-2027' and year = 2024 and area_code = '185' and measure ="
                + " 'contribution_pct' and scope = 'resident' and unit = 'household' and group_by ="
                + " '' and weighting = 'standard' and cutoff = '4'");
    assertEquals(13, shares.get(0).getLong(0));
    assertEquals(1, shares.get(0).getDouble(1), 1e-12);
  }
}
