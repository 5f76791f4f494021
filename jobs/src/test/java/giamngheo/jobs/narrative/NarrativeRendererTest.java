package giamngheo.jobs.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.narrative.NarrativeDefinition.Figure;
import giamngheo.jobs.narrative.NarrativeDefinition.Look;
import giamngheo.jobs.narrative.NarrativeDefinition.Measured;
import giamngheo.reports.model.NarrativePart;
import giamngheo.reports.model.NarrativePart.Paragraph;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.programme.Programme;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures in sentences: rises and falls, points, gaps. */
class NarrativeRendererTest {
  private static final Text HOUSEHOLDS = new Text("hộ", "households");
  private static final String REPORT =
      """
      report: trial
      kind: {vi: Báo cáo, en: Report}
      summary: {vi: "Thử {period}", en: "Trial {period}"}
      figures:
        poor: {form: f, column: "3", name: {vi: số hộ nghèo, en: poor households}}
        rate: {form: f, column: "4", as: rate, name: {vi: tỷ lệ, en: rate}}
        relapse: {form: f, column: "6", name: {vi: số hộ tái nghèo, en: relapses}}
        change: {measured: {measure: count, indicator: poor, change_kind: abs}, as: change, unit: {vi: hộ, en: households}, name: {vi: thay đổi, en: change}}
        first: {form: f, column: "4", top: 2, as: rate, name: {vi: cao nhất, en: highest}}
      parts:
        - h1: {vi: "I. {area}", en: "I. {area}"}
        - say:
            - {vi: "Có {poor} hộ nghèo ({rate}), {change}.", en: "{poor} poor ({rate}), {change}."}
            - {vi: "Có {relapse} hộ tái nghèo.", en: "{relapse} relapsed.", when: relapse}
            - {vi: "Cao nhất: {first}.", en: "Highest: {first}."}
      """;

  @TempDir Path folder;

  private static Figure figure(Look look) {
    return new Figure(
        new Text("", ""), new Measured(Map.of("measure", "count"), 0), look, HOUSEHOLDS);
  }

  private static String words(String value, Look look) {
    return new FigureWords(Language.VI).of(new BigDecimal(value), figure(look));
  }

  @Test
  void risesFallsAndNoChange() {
    assertEquals("giảm 1.483 hộ", words("-1483", Look.CHANGE));
    assertEquals("tăng 12 hộ", words("12", Look.CHANGE));
    assertEquals("không thay đổi", words("0", Look.CHANGE));
    assertEquals("giảm 2,32 điểm phần trăm", words("-0.02315", Look.POINTS));
    assertEquals("tăng 0,01 điểm phần trăm", words("0.00005", Look.POINTS));
    assertEquals("không thay đổi", words("0.00004", Look.POINTS), "rounds to nothing");
  }

  @Test
  void numbersAsPeopleWriteThem() {
    assertEquals("1.234.567", words("1234567", Look.COUNT));
    assertEquals("1.234,5", words("1234.5", Look.COUNT));
    assertEquals("3,00%", words("3", Look.RATE));
    assertEquals("31,37%", words("0.313671875", Look.SHARE));
    assertEquals(
        "down 1,483 households",
        new FigureWords(Language.EN).of(new BigDecimal("-1483"), figure(Look.CHANGE)));
  }

  private NarrativeRenderer dress(List<ComposedCell> cells, List<Row> rows) throws IOException {
    Path file = Files.writeString(folder.resolve("trial.yaml"), REPORT);
    return dress(NarrativeReader.read(file), cells, rows);
  }

  private static NarrativeRenderer dress(
      NarrativeDefinition report, List<ComposedCell> cells, List<Row> rows) {
    NarrativeFigures figures =
        new NarrativeFigures(
            report,
            new Narratives.Request("185", 2024, "year", 2024, Edition.draft("vn-2022-2025", 2024)),
            Map.of("2024/year", Map.of("f", cells)),
            Map.of(2024, rows));
    return new NarrativeRenderer(
        figures,
        Map.of("area", "huyện Bắc Sơn", "period", "năm 2024"),
        Language.VI,
        table -> {
          throw new IllegalStateException("no table here");
        });
  }

  private static ComposedCell cell(String row, String label, String column, String value) {
    return new ComposedCell(row, label, column, value == null ? null : new BigDecimal(value), null);
  }

  private static List<ComposedCell> cells(String relapse) {
    return List.of(
        cell("total", "Tổng cộng", "3", "640"),
        cell("total", "Tổng cộng", "4", "3.65"),
        cell("total", "Tổng cộng", "6", relapse),
        cell("06325", "Thị trấn Bắc Sơn", "4", "0.74"),
        cell("06328", "Xã Long Đống", "4", "4.21"),
        cell("06331", "Xã Vạn Thủy", "4", "7.63"));
  }

  private static Row change(double value) {
    Object[] values = new Object[IndicatorValueTable.SCHEMA.size()];
    values[IndicatorValueTable.SCHEMA.fieldIndex("measure")] = "count";
    values[IndicatorValueTable.SCHEMA.fieldIndex("indicator")] = "poor";
    values[IndicatorValueTable.SCHEMA.fieldIndex("unit")] = "household";
    values[IndicatorValueTable.SCHEMA.fieldIndex("scope")] = "resident";
    values[IndicatorValueTable.SCHEMA.fieldIndex("change_kind")] = "abs";
    values[IndicatorValueTable.SCHEMA.fieldIndex("from_year")] = 2023;
    values[IndicatorValueTable.SCHEMA.fieldIndex("annualised")] = false;
    values[IndicatorValueTable.SCHEMA.fieldIndex("value")] = value;
    return new GenericRowWithSchema(values, IndicatorValueTable.SCHEMA);
  }

  private static String text(List<NarrativePart> parts) {
    return ((Paragraph) parts.get(1)).text();
  }

  @Test
  void sentencesTakeTheirFiguresFromCellsAndMeasures() throws IOException {
    NarrativeRenderer dress = dress(cells("18"), List.of(change(-467)));
    List<NarrativePart> parts = dress.parts();
    assertEquals("I. huyện Bắc Sơn", ((NarrativePart.Title) parts.get(0)).text());
    assertEquals(
        "Có 640 hộ nghèo (3,65%), giảm 467 hộ. Có 18 hộ tái nghèo."
            + " Cao nhất: xã Vạn Thủy (7,63%), xã Long Đống (4,21%).",
        text(parts));
    assertTrue(dress.gaps().isEmpty());
  }

  @Test
  void aSentenceOfNothingIsNotSaid() throws IOException {
    String text = text(dress(cells("0"), List.of(change(0))).parts());
    assertTrue(text.startsWith("Có 640 hộ nghèo (3,65%), không thay đổi. Cao nhất"), text);
  }

  @Test
  void aMissingFigureIsAGapAndNeverAZero() throws IOException {
    NarrativeRenderer dress = dress(cells(null), List.of());
    Paragraph paragraph = (Paragraph) dress.parts().get(1);
    assertEquals(
        List.of("[chưa có số liệu: thay đổi]", "[chưa có số liệu: số hộ tái nghèo]"),
        paragraph.phrases().stream()
            .filter(NarrativePart.Phrase::gap)
            .map(NarrativePart.Phrase::text)
            .toList());
    assertEquals(
        List.of("thay đổi", "số hộ tái nghèo"), dress.gaps().stream().map(Text::vi).toList());
  }

  private static Row received(double communes, double expected) {
    Row row = change(communes / expected);
    Object[] values = ((GenericRowWithSchema) row).values();
    values[IndicatorValueTable.SCHEMA.fieldIndex("measure")] = "received";
    values[IndicatorValueTable.SCHEMA.fieldIndex("indicator")] = null;
    values[IndicatorValueTable.SCHEMA.fieldIndex("change_kind")] = "level";
    values[IndicatorValueTable.SCHEMA.fieldIndex("numerator")] = communes;
    values[IndicatorValueTable.SCHEMA.fieldIndex("denominator")] = expected;
    return row;
  }

  private static final String PARTIAL =
      """
      report: trial
      kind: {vi: Báo cáo, en: Report}
      summary: {vi: "Thử {period}", en: "Trial {period}"}
      figures:
        got: {measured: {measure: received}, take: numerator, name: {vi: đã gửi, en: received}}
        all: {measured: {measure: received}, take: denominator, name: {vi: phải gửi, en: expected}}
        open: {measured: {measure: received}, take: rest, name: {vi: chưa gửi, en: open}}
      parts:
        - h1: {vi: "{review_previous_year}–{review_year}–{review_next_year}", en: "I"}
        - say:
            - {vi: "Toàn bộ.", en: "All.", unless: open}
            - {vi: "Mới có {got}/{all}, còn {open}.", en: "{got} of {all}, {open} open.", when: open}
            - {vi: "Cấp huyện.", en: "District.", levels: [district, province]}
      """;

  private String partial(Level level, List<Row> rows) throws IOException {
    Path file = Files.writeString(folder.resolve("partial.yaml"), PARTIAL);
    List<NarrativePart> parts =
        dress(NarrativeReader.read(file).at(level), List.of(), rows).parts();
    return parts.size() < 2 ? "" : text(parts);
  }

  @Test
  void anAreaThatReportedInPartSaysSoAndAWholeOneDoesNot() throws IOException {
    assertEquals(
        "Mới có 18/200, còn 182. Cấp huyện.", partial(Level.PROVINCE, List.of(received(18, 200))));
    assertEquals("Toàn bộ. Cấp huyện.", partial(Level.DISTRICT, List.of(received(18, 18))));
    assertEquals("Toàn bộ.", partial(Level.COMMUNE, List.of(received(1, 1))));
    assertTrue(partial(Level.COMMUNE, List.of()).contains("[chưa có số liệu: đã gửi"));
  }

  @ParameterizedTest
  @CsvSource({
    "monitoring-report-year,year,2024,2024,Báo cáo",
    "monitoring-report-year,6m,2023,2024,Báo cáo",
    "monitoring-report-year,adhoc:2024-08-31,2023,2024,Báo cáo đột xuất",
    "monitoring-report-year,adhoc:2024-11-14,2023,2024,Báo cáo đột xuất",
    "monitoring-report-year,adhoc:2024-11-15,2024,2024,Báo cáo đột xuất",
    "evaluation-report,adhoc:2024-11-14,2023,2024,Báo cáo đột xuất",
    "evaluation-report,year,2024,2024,Báo cáo",
    "monitoring-report-6m,6m,2024,2024,Báo cáo"
  })
  void aReportKnowsTheReviewOfItsYearFromTheDayOnWhichItIsDue(
      String id, String period, int review, int year, String kind) {
    Path conf = Path.of(System.getProperty("giamngheo.home"), "conf");
    NarrativeDefinition report =
        NarrativeReader.read(conf.resolve("reports").resolve(id + ".yaml"));
    ReportPeriod asked = ReportPeriod.of(Programme.load(conf), year, period);
    assertEquals(review, report.reviewYear(asked));
    assertEquals(kind, report.heading(asked).kind().vi());
  }

  @Test
  void theChangeIsThatOfLastYear() throws IOException {
    Row earlier =
        new GenericRowWithSchema(
            ((GenericRowWithSchema) change(-900)).values().clone(), IndicatorValueTable.SCHEMA);
    ((GenericRowWithSchema) earlier).values()[IndicatorValueTable.SCHEMA.fieldIndex("from_year")] =
        2021;
    String text = text(dress(cells("0"), List.of(earlier, change(-467))).parts());
    assertTrue(text.contains("giảm 467 hộ"), text);
  }

  @Test
  void aWordThatIsNoFigureIsToldByItsLine() throws IOException {
    Path file =
        Files.writeString(folder.resolve("trial.yaml"), REPORT.replace("{relapse}", "{relaps}"));
    CallerMistake mistake = assertThrows(CallerMistake.class, () -> NarrativeReader.read(file));
    assertTrue(mistake.getMessage().contains("relapse"), mistake.getMessage());
  }

  @Test
  void everyShippedReportCanBeRead() throws IOException {
    Path reports = Path.of(System.getProperty("giamngheo.home"), "conf", "reports");
    try (var files = Files.list(reports)) {
      for (Path file : files.toList()) {
        NarrativeDefinition report = NarrativeReader.read(file);
        assertEquals(report.id() + ".yaml", file.getFileName().toString());
        if (report.id().contains("report")) {
          assertEquals(Set.of(Level.values()), report.addresses().keySet(), "recipients of all");
        }
        assertFalse(report.addresses().isEmpty(), report.id());
      }
    }
  }
}
