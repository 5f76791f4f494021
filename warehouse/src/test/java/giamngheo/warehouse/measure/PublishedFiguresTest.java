package giamngheo.warehouse.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.warehouse.measure.CrossFooting.Line;
import giamngheo.warehouse.measure.CrossFooting.Slip;
import giamngheo.warehouse.measure.Figure.Change;
import giamngheo.warehouse.measure.Figure.Interval;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Official figures, recomputed from what was printed. */
class PublishedFiguresTest {
  private static List<CSVRecord> read(String file) throws IOException {
    try (Reader reader = Files.newBufferedReader(Path.of("src/test/resources/published", file))) {
      return CSVFormat.DEFAULT.builder().setHeader().get().parse(reader).getRecords();
    }
  }

  private static List<Line> lines2022() throws IOException {
    return read("national-2022.csv").stream()
        .map(
            line ->
                new Line(
                    line.get("region"),
                    Long.parseLong(line.get("multidimensional")),
                    Map.of(
                        "poor",
                        Long.parseLong(line.get("poor")),
                        "near_poor",
                        Long.parseLong(line.get("near_poor")))))
        .toList();
  }

  @Test
  void provincialRatesAreRoundedOnceHalfUp() throws IOException {
    List<CSVRecord> lines = read("provinces.csv");
    assertEquals(4, lines.size());
    for (CSVRecord line : lines) {
      assertEquals(
          new BigDecimal(line.get("rate")),
          PrintedRate.of(
              Long.parseLong(line.get("households")), Long.parseLong(line.get("all_households"))),
          line.get("province"));
    }
  }

  @Test
  void halfAHundredthOfAPercentIsRoundedUp() {
    assertEquals(new BigDecimal("12.35"), PrintedRate.of(2469, 20000));
    assertEquals(new BigDecimal("12.34"), PrintedRate.of(24689, 200000));
  }

  @Test
  void twoCellsOf2022DoNotCrossFootAndAreNamed() throws IOException {
    List<Line> lines = lines2022();
    assertEquals(
        List.of(
            new Slip("Đồng bằng sông Hồng", "poor", 69239, 69329),
            new Slip("Tây Nguyên", "near_poor", 107487, 107606)),
        CrossFooting.slips(lines.get(0), lines.subList(1, lines.size())));
    assertEquals(119, lines.get(0).difference());
  }

  @Test
  void correctedLinesHaveNoSlip() throws IOException {
    List<Line> lines = lines2022();
    Line whole = new Line("Cả nước", 1972767, Map.of("poor", 1057374L, "near_poor", 915393L));
    List<Line> regions =
        lines.subList(1, lines.size()).stream()
            .map(
                line ->
                    switch (line.name()) {
                      case "Đồng bằng sông Hồng" ->
                          new Line(
                              line.name(), 169566, Map.of("poor", 69329L, "near_poor", 100237L));
                      case "Tây Nguyên" ->
                          new Line(
                              line.name(), 236766, Map.of("poor", 129160L, "near_poor", 107606L));
                      default -> line;
                    })
            .toList();
    assertEquals(List.of(), CrossFooting.slips(whole, regions));
  }

  @Test
  void theRegionsOf2023GiveTheNation() throws IOException {
    List<CSVRecord> lines = read("national-2023.csv");
    long regions =
        lines.stream()
            .skip(1)
            .mapToLong(line -> Long.parseLong(line.get("multidimensional")))
            .sum();
    assertEquals(1586336, regions);
    assertEquals(Long.toString(regions), lines.get(0).get("multidimensional"));
  }

  /** 7.52 % of 2022, 5.71 % of 2023, 4.06 % of 2024: 1.81 and 1.65 points, 1.73 a year. */
  @Test
  void meanYearlyReductionIsInPointsAndTheRelativeChangeInHouseholds() {
    Group nation = new Group(2024, "vn", "", "", Unit.HOUSEHOLD);
    List<Figure> changes =
        YearlyChanges.of(
            nation,
            2022,
            List.of(figure("official_headcount", 0.0752), figure("count", 1972767)),
            List.of(figure("official_headcount", 0.0406), figure("count", 1258997)));
    assertEquals(new BigDecimal("1.73"), percent(changes, "mean_yearly_reduction", "abs", true));
    assertEquals(new BigDecimal("-3.46"), percent(changes, "official_headcount", "abs", false));
    assertEquals(new BigDecimal("-36.18"), percent(changes, "count", "rel", false));
    assertEquals(new BigDecimal("-20.11"), percent(changes, "count", "rel", true));
    List<Figure> first =
        YearlyChanges.of(
            nation.of(2023),
            2022,
            List.of(figure("official_headcount", 0.0752), figure("count", 1972767)),
            List.of(figure("official_headcount", 0.0571), figure("count", 1586336)));
    assertEquals(new BigDecimal("1.81"), percent(first, "mean_yearly_reduction", "abs", true));
    assertEquals(new BigDecimal("-19.59"), percent(first, "count", "rel", false));
    assertEquals(new BigDecimal("-38643100.00"), percent(first, "count", "abs", false));
  }

  private static BigDecimal percent(
      List<Figure> figures, String measure, String kind, boolean annualised) {
    return figures.stream()
        .filter(figure -> figure.measure().equals(measure))
        .filter(figure -> figure.change().kind().equals(kind))
        .filter(figure -> figure.change().annualised() == annualised)
        .findFirst()
        .map(figure -> BigDecimal.valueOf(figure.value() * 100).setScale(2, RoundingMode.HALF_UP))
        .orElseThrow();
  }

  private static Figure figure(String measure, double value) {
    return new Figure(
        "multidimensional",
        measure,
        null,
        null,
        CountingRule.OWN,
        Scope.RESIDENT,
        Change.LEVEL,
        null,
        null,
        value,
        Interval.NONE);
  }
}
