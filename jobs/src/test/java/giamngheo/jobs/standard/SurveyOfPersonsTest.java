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
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.refusal.Language;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Levels, changes, errors and intervals of a sample, against an independent calculation. */
@Tag("session")
class SurveyOfPersonsTest {
  private static final Path PEER =
      Path.of(
          System.getProperty("giamngheo.home"),
          "jobs",
          "src",
          "test",
          "resources",
          "peer-estimates");

  /** The other calculation has 0 as some 1e-12 and grows from there. */
  private static final double AS_GOOD_AS_NOTHING = 1e-11;

  @TempDir private static Path folder;
  private static final Map<String, Row> FIGURES = new HashMap<>();

  @BeforeAll
  static void measure() throws IOException {
    Path conf = folder.resolve("conf");
    copy(Path.of(System.getProperty("giamngheo.home"), "conf"), conf);
    copy(PEER.resolve("standards"), conf.resolve("standards"));
    copy(PEER.resolve("sources"), conf.resolve("sources"));
    JobContext workplace = EmptyWarehouse.in(folder, conf, Language.EN);
    Receive.load(
        workplace,
        new LoadRequest(
            List.of(new LoadRequest.Source(PEER.resolve("microdata.csv"), "survey", "peer")),
            false,
            false,
            Optional.empty()));
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.of("peer"), false));
    for (Row row :
        workplace
            .warehouse()
            .read(IndicatorValueTable.NAME, IndicatorValueTable.SCHEMA)
            .collectAsList()) {
      assertNull(FIGURES.put(key(row), row), () -> "two figures of one name: " + key(row));
    }
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

  private static String key(Row row) {
    return String.join(
        "|",
        row.getAs("year").toString(),
        row.getAs("group_by"),
        row.getAs("group_value"),
        String.valueOf(row.<String>getAs("indicator")),
        row.getAs("measure"),
        String.valueOf(row.<String>getAs("sub_indicator")),
        String.valueOf(row.<String>getAs("cutoff")),
        row.getAs("weighting"),
        row.getAs("change_kind"),
        String.valueOf(row.<Integer>getAs("from_year")),
        row.getAs("annualised").toString());
  }

  private static Row figure(String key) {
    Row row = FIGURES.get(key);
    assertNotNull(row, key);
    return row;
  }

  private static List<CSVRecord> expected(String file) throws IOException {
    try (Reader reader = Files.newBufferedReader(PEER.resolve(file))) {
      return CSVFormat.DEFAULT.builder().setHeader().get().parse(reader).getRecords();
    }
  }

  private static String key(CSVRecord line, String year, String change) {
    boolean whole = line.get("loa").equals("nat");
    String measure =
        Map.of(
                "hd",
                "uncensored",
                "hdk",
                "censored",
                "actb",
                "contribution",
                "pctb",
                "contribution_pct")
            .getOrDefault(line.get("measure"), line.get("measure"));
    String cutoff = Map.of("25", "1/4", "33", "1/3").getOrDefault(line.get("k"), "null");
    return String.join(
        "|",
        year,
        whole ? "" : line.get("loa"),
        whole ? "" : line.get("subg"),
        "null",
        measure,
        line.get("indicator").isEmpty() ? "null" : line.get("indicator"),
        cutoff,
        "standard",
        change);
  }

  private static void near(String expected, Double actual, double tolerance, String what) {
    assertNotNull(actual, what);
    assertEquals(Double.parseDouble(expected), actual, tolerance, what);
  }

  @Test
  void levelsTheirErrorsAndIntervalsAgree() throws IOException {
    List<CSVRecord> lines = expected("expected_levels.csv");
    assertEquals(3780, lines.size());
    for (CSVRecord line : lines) {
      String key = key(line, line.get("t").equals("1") ? "2022" : "2024", "level|null|false");
      Row row = figure(key);
      near(line.get("b"), row.getAs("value"), 1e-7, key);
      if (line.get("se").isEmpty()) {
        assertNull(row.getAs("std_error"), key);
      } else if (row.<Double>getAs("value") == 0) {
        assertEquals(0.0, row.<Double>getAs("std_error"), key);
        assertNull(row.getAs("ci_low"), key);
      } else {
        near(line.get("se"), row.getAs("std_error"), 1e-10, key);
        near(line.get("ll"), row.getAs("ci_low"), 1e-7, key);
        near(line.get("ul"), row.getAs("ci_high"), 1e-7, key);
      }
    }
  }

  @Test
  void changesTheirErrorsAndIntervalsAgree() throws IOException {
    List<CSVRecord> lines = expected("expected_changes.csv");
    assertEquals(3528, lines.size());
    int compared = 0;
    for (CSVRecord line : lines) {
      boolean relative = line.get("ctype").equals("rel");
      String change = line.get("ctype") + "|" + line.get("yt0") + "|" + line.get("ann").equals("1");
      String key = key(line, line.get("yt1"), change);
      Row row = figure(key);
      if (relative && endsAtNothing(line)) {
        assertEquals(-1.0, row.<Double>getAs("value"), key);
        continue;
      }
      double unit = relative ? 100 : 1;
      near(line.get("b"), unit * row.<Double>getAs("value"), 1e-9, key);
      near(line.get("se"), unit * row.<Double>getAs("std_error"), 1e-9, key);
      near(line.get("ll"), unit * row.<Double>getAs("ci_low"), 1e-9, key);
      near(line.get("ul"), unit * row.<Double>getAs("ci_high"), 1e-9, key);
      compared++;
    }
    assertTrue(compared > 3500, () -> "lines compared: " + lines.size());
  }

  private static boolean endsAtNothing(CSVRecord line) {
    String level = key(line, line.get("yt1"), "level|null|false");
    return figure(level).<Double>getAs("value") < AS_GOOD_AS_NOTHING;
  }

  /** Nested weights of six dimensions with two indicators each are the equal weights. */
  @Test
  void nestedWeightsWorkThoughAllDimensionsAreEquallyLarge() {
    for (String cutoff : List.of("1/4", "1/3", "1/2")) {
      String end = "|level|null|false";
      assertEquals(
          figure("2022|||null|M0|null|" + cutoff + "|standard" + end).<Double>getAs("value"),
          figure("2022|||null|M0|null|" + cutoff + "|nested" + end).<Double>getAs("value"));
    }
  }

  @Test
  void aCutoffThatNobodyReachesGivesNothingAndDoesNotStop() {
    String end = "|null|12/12|standard|level|null|false";
    assertEquals(0.0, figure("2022|||null|H" + end).<Double>getAs("value"));
    assertEquals(0.0, figure("2022|||null|M0" + end).<Double>getAs("value"));
    assertNull(figure("2022|||null|A" + end).getAs("value"));
    assertNull(figure("2024|||null|H|null|12/12|standard|rel|2022|false").getAs("value"));
  }

  @Test
  void aGroupWithoutTheDeprivedHasExactlyNone() {
    Row row = figure("2024|commune|06340|null|censored|child_school|1/3|standard|level|null|false");
    assertEquals(0.0, row.<Double>getAs("value"));
    assertEquals(0.0, row.<Double>getAs("std_error"));
    assertNull(row.getAs("ci_high"));
  }

  /** Six times one twelfth is less than one half in doubles. */
  @Test
  void sixOfTwelveReachesOneHalf() throws IOException {
    double all = 0;
    double half = 0;
    double inDoubles = 0;
    for (CSVRecord line : expected("microdata.csv")) {
      if (line.get("year").equals("2022")) {
        double weight = Double.parseDouble(line.get("weight"));
        int count = 0;
        double score = 0;
        for (int column = 8; column < 20; column++) {
          count += Integer.parseInt(line.get(column));
          score += Integer.parseInt(line.get(column)) / 12.0;
        }
        all += weight;
        half += count >= 6 ? weight : 0;
        inDoubles += score >= 0.5 ? weight : 0;
      }
    }
    assertTrue(inDoubles < half);
    assertEquals(
        half / all,
        figure("2022|||null|H|null|1/2|standard|level|null|false").<Double>getAs("value"),
        1e-12);
  }
}
