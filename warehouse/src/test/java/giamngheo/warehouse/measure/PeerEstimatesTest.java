package giamngheo.warehouse.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.measure.Figure.Change;
import giamngheo.warehouse.standard.Measurement.SingleCluster;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Levels, changes, errors and intervals of a sample, counted without Spark, against an independent
 * calculation.
 */
class PeerEstimatesTest {
  private static final Path PEER =
      Path.of(
          System.getProperty("giamngheo.home"),
          "jobs",
          "src",
          "test",
          "resources",
          "peer-estimates");
  private static final Map<String, String> MEASURES =
      Map.of(
          "hd",
          "uncensored",
          "hdk",
          "censored",
          "actb",
          "contribution",
          "pctb",
          "contribution_pct");

  /** Counted anew for each test, so that mutation testing knows which tests see the estimates. */
  private final Map<String, Figure> figures = new HashMap<>();

  private void measure() throws IOException {
    PovertyStandard standard = Standards.read(PEER.resolve("standards").resolve("peer.yaml"));
    Tabulation tabulation = new Tabulation(MeasurePlan.of(standard));
    for (CSVRecord line : lines("microdata.csv")) {
      long deprived = 0;
      for (int i = 0; i < standard.indicatorIds().size(); i++) {
        deprived |= Long.parseLong(line.get(standard.indicatorIds().get(i))) << i;
      }
      Profile profile = new Profile(deprived, true, false, "poor");
      long weight = Math.round(Double.parseDouble(line.get("weight")) * MeasurePlan.SURVEY_SCALE);
      Cluster cluster = new Cluster(line.get("commune"), line.get("village"));
      int year = Integer.parseInt(line.get("year"));
      tabulation.add(group(year, "", ""), cluster, profile, weight);
      for (String name : List.of("area", "commune")) {
        tabulation.add(group(year, name, line.get(name)), cluster, profile, weight);
      }
    }
    Estimates.of(tabulation, SingleCluster.ADJUST)
        .forEach((group, all) -> all.forEach(figure -> figures.put(name(group, figure), figure)));
  }

  private static Group group(int year, String name, String value) {
    return new Group(year, "vn", name, value, Unit.PERSON);
  }

  private static List<CSVRecord> lines(String file) throws IOException {
    try (Reader reader = Files.newBufferedReader(PEER.resolve(file))) {
      return CSVFormat.DEFAULT.builder().setHeader().get().parse(reader).getRecords();
    }
  }

  private static String name(Group group, Figure figure) {
    return String.join(
        "|",
        String.valueOf(group.year()),
        group.groupBy(),
        group.groupValue(),
        figure.name(),
        figure.change().toString());
  }

  private Figure figure(CSVRecord line, String year, Change change) {
    boolean whole = line.get("loa").equals("nat");
    String cutoff = Map.of("25", "1/4", "33", "1/3").getOrDefault(line.get("k"), "null");
    String name =
        String.join(
            "|",
            year,
            whole ? "" : line.get("loa"),
            whole ? "" : line.get("subg"),
            String.join(
                "/",
                "null",
                MEASURES.getOrDefault(line.get("measure"), line.get("measure")),
                line.get("indicator").isEmpty() ? "null" : line.get("indicator"),
                cutoff,
                CountingRule.OWN,
                Scope.SAMPLE.word()),
            change.toString());
    Figure figure = figures.get(name);
    assertNotNull(figure, name);
    return figure;
  }

  private static void near(CSVRecord line, String column, double actual, double tolerance) {
    assertEquals(Double.parseDouble(line.get(column)), actual, tolerance, line::toString);
  }

  @Test
  void levelsTheirErrorsAndIntervalsAgree() throws IOException {
    measure();
    for (CSVRecord line : lines("expected_levels.csv")) {
      Figure figure = figure(line, line.get("t").equals("1") ? "2022" : "2024", Change.LEVEL);
      near(line, "b", figure.value(), 1e-7);
      if (line.get("se").isEmpty()) {
        assertNull(figure.interval().standardError(), line::toString);
      } else if (figure.value() == 0) {
        assertEquals(new Figure.Interval(0.0, null, null), figure.interval(), line::toString);
      } else {
        near(line, "se", figure.interval().standardError(), 1e-10);
        near(line, "ll", figure.interval().low(), 1e-7);
        near(line, "ul", figure.interval().high(), 1e-7);
      }
    }
  }

  @Test
  void changesTheirErrorsAndIntervalsAgree() throws IOException {
    measure();
    int compared = 0;
    for (CSVRecord line : lines("expected_changes.csv")) {
      int from = Integer.parseInt(line.get("yt0"));
      boolean annualised = line.get("ann").equals("1");
      boolean relative = line.get("ctype").equals("rel");
      Figure figure =
          figure(
              line,
              line.get("yt1"),
              relative ? Change.relative(from, annualised) : Change.absolute(from, annualised));
      if (relative && figure(line, line.get("yt1"), Change.LEVEL).value() == 0) {
        assertEquals(-1.0, figure.value(), line::toString);
        continue;
      }
      double unit = relative ? 100 : 1;
      near(line, "b", unit * figure.value(), 1e-9);
      near(line, "se", unit * figure.interval().standardError(), 1e-9);
      near(line, "ll", unit * figure.interval().low(), 1e-9);
      near(line, "ul", unit * figure.interval().high(), 1e-9);
      compared++;
    }
    assertTrue(compared > 3500, "lines compared: " + compared);
  }

  /** What everybody or nobody has no interval; what came from nothing has no relative change. */
  @Test
  void theEndsOfTheScaleHaveNoInterval() {
    Tabulation tabulation =
        new Tabulation(MeasurePlan.of(Made.standard("1", "2", "", "a", "b", "c")));
    for (String village : List.of("1", "2")) {
      Cluster cluster = new Cluster("", village);
      tabulation.add(group(2022, "", ""), cluster, Made.profile("000"), 5);
      tabulation.add(group(2024, "", ""), cluster, Made.profile("110"), 5);
      tabulation.add(group(2026, "", ""), cluster, Made.profile("000"), 5);
    }
    Map<Group, List<Figure>> all = Estimates.of(tabulation, SingleCluster.ADJUST);
    assertEquals(
        new Figure.Interval(0.0, null, null), incidence(all, 2022, Change.LEVEL).interval());
    assertEquals(
        new Figure.Interval(0.0, null, null), incidence(all, 2024, Change.LEVEL).interval());
    assertNull(incidence(all, 2024, Change.relative(2022, false)).value());
    assertEquals(1.0, incidence(all, 2024, Change.absolute(2022, false)).value());
    assertEquals(0.5, incidence(all, 2024, Change.absolute(2022, true)).value());
    Figure lost = incidence(all, 2026, Change.relative(2024, true));
    assertEquals(-1.0, lost.value());
    assertNull(lost.interval().standardError());
    assertEquals(
        0.0, incidence(all, 2026, Change.relative(2024, false)).interval().standardError());
  }

  private static Figure incidence(Map<Group, List<Figure>> all, int year, Change change) {
    return all.get(group(year, "", "")).stream()
        .filter(figure -> figure.measure().equals("H") && figure.change().equals(change))
        .findFirst()
        .orElseThrow();
  }
}
