package giamngheo.jobs.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.OwnCount;
import giamngheo.jobs.run.RunOutcome;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holes in data and standards of other countries, on small made-up files counted by hand. */
@Tag("session")
class TruthCasesTest {
  private static final Path HOME = Path.of(System.getProperty("giamngheo.home"));
  private static final Path CASES = HOME.resolve("jobs").resolve("src/test/resources/truth-cases");

  @TempDir private Path folder;
  private JobContext context;

  /** A warehouse of its own, whose configuration has these files besides the project's. */
  private void open(Map<String, Path> more) throws IOException {
    Path conf = folder.resolve("conf");
    Path own = HOME.resolve("conf");
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = conf.resolve(own.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    for (Map.Entry<String, Path> file : more.entrySet()) {
      Path target = conf.resolve(file.getKey());
      Files.deleteIfExists(target);
      Files.copy(file.getValue(), target);
    }
    context = EmptyWarehouse.in(folder, conf, Language.EN);
  }

  private void load(Path file, String dataset, String layout) {
    Receive.load(
        context,
        new LoadRequest(
            List.of(new LoadRequest.Source(file, dataset, layout)),
            false,
            false,
            Optional.empty()));
  }

  private void review(String sample) {
    Path files = CASES.resolve(sample);
    for (String dataset : List.of("household", "member", "population")) {
      Path file = files.resolve(dataset + ".csv");
      if (Files.exists(file)) {
        load(file, dataset, "canonical");
      }
    }
  }

  private RunOutcome run(String standard) {
    return Pipeline.run(
        context, new RunRequest(Optional.empty(), Optional.ofNullable(standard), false));
  }

  /** Figures of everybody by area, scope, unit, measure, indicator, sub-indicator and cut-off. */
  private Map<String, Double> figures() {
    Map<String, Double> figures = new HashMap<>();
    for (Row row : rows(IndicatorValueTable.NAME, IndicatorValueTable.SCHEMA)) {
      if ("".equals(row.getAs("group_by")) && "level".equals(row.getAs("change_kind"))) {
        String name =
            String.join(
                "|",
                row.getAs("area_code"),
                row.getAs("scope"),
                row.getAs("unit"),
                row.getAs("measure"),
                "" + row.getAs("indicator"),
                "" + row.getAs("sub_indicator"),
                "" + row.getAs("cutoff"));
        assertTrue(!figures.containsKey(name), name);
        figures.put(name, row.getAs("value"));
      }
    }
    return figures;
  }

  private List<Row> rows(String table, StructType schema) {
    return context.warehouse().read(table, schema).collectAsList();
  }

  private void openMini(String rule) throws IOException {
    Path standard = folder.resolve("mini.yaml");
    String text = Files.readString(CASES.resolve("B3-missing/standard-mini.yaml"));
    Files.writeString(standard, text.replace("rule: complete", "rule: " + rule));
    open(
        Map.of(
            "standards/mini.yaml",
            standard,
            "sources/mini.yaml",
            CASES.resolve("B3-missing/source-mini.yaml")));
    load(CASES.resolve("B3-missing/mini.csv"), "survey", "mini");
  }

  @Test
  void onlyThoseWhoseEveryIndicatorIsKnownCountWhereTheStandardSaysSo() throws IOException {
    openMini("complete");
    RunOutcome outcome = run("mini");
    Map<String, Double> figures = figures();
    String sample = "vn|sample|person|";
    assertEquals(1 / 3.0, figures.get(sample + "H|null|null|1"));
    assertEquals(2 / 3.0, figures.get(sample + "H|null|null|1/2"));
    assertEquals(0.75, figures.get(sample + "A|null|null|1/2"));
    assertEquals(0.5, figures.get(sample + "M0|null|null|1/2"));
    assertEquals(
        1.0,
        figures.get(sample + "official_headcount|poor|null|null")
            + figures.get(sample + "official_headcount|not_poor|null|null"));
    assertEquals(3.0, figures.get(sample + "unknown|null|null|null"));
    assertEquals(1.0, figures.get(sample + "unknown|null|a|null"));
    assertEquals(3.0, figures.get(sample + "unknown|null|b|null"));
    assertEquals(3, outcome.unclassed().get(0).count());
    assertEquals(
        List.of("poor 1.0/3.0", "not_poor 2.0/3.0"),
        outcome.counts().stream()
            .map(count -> count.name().en() + " " + count.counted() + "/" + count.classed())
            .toList());
  }

  @Test
  void theOtherRulesAreObeyed() throws IOException {
    openMini("deprived");
    run("mini");
    assertEquals(5 / 6.0, figures().get("vn|sample|person|H|null|null|1/2"), 1e-12);
    assertEquals(3 / 6.0, figures().get("vn|sample|person|H|null|null|1"), 1e-12);
    assertEquals(3.0, figures().get("vn|sample|person|unknown|null|b|null"));
    assertEquals(0.0, figures().get("vn|sample|person|unknown|null|null|1"));
  }

  @Test
  void pointsOfTheFormTellTheScore() throws IOException {
    open(Map.of());
    review("B3-vn-points-only");
    run(null);
    Map<String, Double> figures = figures();
    String reviewed = "06325|reviewed|household|";
    assertEquals(1.0, figures.get(reviewed + "H|null|null|3"));
    assertEquals(4 / 12.0, figures.get(reviewed + "A|null|null|3"), 1e-12);
    assertEquals(4 / 12.0, figures.get(reviewed + "M0|null|null|3"), 1e-12);
    assertEquals(4 / 12.0, figures.get("06325|resident|household|A|null|null|3"), 1e-12);
    assertEquals(1.0, figures.get(reviewed + "uncensored|null|water|null"));
    assertEquals(5.0, figures.get(reviewed + "unknown|null|water|null"));
    assertEquals(5.0, figures.get(reviewed + "unknown|null|contribution|3"));
    double parts =
        figures.entrySet().stream()
            .filter(figure -> figure.getKey().startsWith(reviewed + "contribution|"))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    assertEquals(4 / 12.0, parts, 1e-12);
    assertNull(figures.get(reviewed + "contribution_pct|null|water|3"));
  }

  @Test
  void anAcceptedHouseholdIsNotUnknown() throws IOException {
    open(Map.of());
    review("D1-repeat-bound");
    run(null);
    assertEquals(0.2, figures().get("06325|resident|household|upper_bound|poor|null|null"));
    assertEquals(0.0, figures().get("06325|resident|household|unknown|null|null|null"));
  }

  @Test
  void aLoadedColumnMayBeCalledLikeWhatScoringFinds() throws IOException {
    Path layout = folder.resolve("layout.yaml");
    Files.writeString(
        layout,
        Files.readString(CASES.resolve("D2-age-poison/agepoison.yaml"))
            + """
                  household:
                    columns:
                      - {header: review_year, column: review_year}
                      - {header: review_date, column: review_date}
                      - {header: area_code, column: area_code}
                      - {header: household_id, column: household_id}
                      - {header: ethnicity, column: ethnicity}
                      - {header: b1_points, column: b1_points}
                      - {header: b2_points, column: b2_points}
                      - {header: class, column: class, type: text}
                      - {header: deprived, column: Deprived, type: integer}
                      - {header: members, column: members, type: integer}
                      - {header: persons, column: persons, type: double}
                      - {header: gate, column: gate, type: text}
                      - {header: movement, column: movement, type: text}
                      - {header: children, column: children, type: text}
                      - {header: standard_id, column: standard_id, type: text}
                """);
    open(Map.of("sources/agepoison.yaml", layout));
    Path households = folder.resolve("household.csv");
    Files.writeString(
        households,
        "review_year,review_date,area_code,household_id,ethnicity,b1_points,b2_points,class,"
            + "deprived,members,persons,gate,movement,children,standard_id\n"
            + "2024,2024-10-10,06331,06331-001-0001,tay,100,40,a,7,9,2.5,x,y,z,w\n");
    load(CASES.resolve("D2-age-poison/age.csv"), "member", "agepoison");
    load(households, "household", "agepoison");
    run(null);
    assertEquals(1.0, figures().get("06331|resident|household|count|poor|null|null"));
    review("D1-repeat-bound");
    run(null);
    assertEquals(2.0, figures().get("06325|resident|household|count|poor|null|null"));
  }

  @Test
  void anIndexOfAnotherCountryHasItsOwnHeadcountsAndNoFormOfVietNam() throws IOException {
    Path cases = CASES.resolve("colombia");
    open(
        Map.of(
            "standards/co-ipm.yaml", cases.resolve("co-ipm.yaml"),
            "sources/ecv.yaml", cases.resolve("ecv.yaml"),
            "areas/units.csv", cases.resolve("units.csv")));
    load(cases.resolve("hogares.csv"), "household", "ecv");
    load(cases.resolve("personas.csv"), "member", "ecv");
    RunOutcome outcome = run("co-ipm");
    OwnCount poor = outcome.counts().get(0);
    assertEquals(
        "Poor 68.0 of 500.0", poor.name().en() + " " + poor.counted() + " of " + poor.classed());
    assertEquals(List.of(), outcome.unclassed());
    assertEquals(List.of(), rows(FormCellTable.NAME, FormCellTable.SCHEMA));
    Map<String, Row> scores = new HashMap<>();
    for (Row row : context.warehouse().rows("household_score").collectAsList()) {
      scores.put(row.getAs("household_id"), row);
    }
    int cells = 0;
    try (Reader reader = Files.newBufferedReader(cases.resolve("expected-households.csv"))) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().get();
      for (CSVRecord expected : format.parse(reader)) {
        Row score = scores.get(expected.get("hogar"));
        assertNotNull(score, expected.get("hogar"));
        String povertyClass = expected.get("poor").equals("1") ? "pobre" : "no_pobre";
        assertEquals(povertyClass, score.getAs("class"), expected.get("hogar"));
        for (String indicator :
            context.configuration().standards().named("co-ipm").orElseThrow().indicatorIds()) {
          assertEquals(expected.get(indicator), "" + score.getAs(indicator), indicator);
          cells++;
        }
      }
    }
    assertEquals(7500, cells);
  }
}
