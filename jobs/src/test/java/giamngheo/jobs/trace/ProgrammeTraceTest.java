package giamngheo.jobs.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.paper.Papers;
import giamngheo.jobs.print.EditionCells;
import giamngheo.jobs.print.PrintForms;
import giamngheo.jobs.print.Signing;
import giamngheo.jobs.programme.ProgrammeQuery;
import giamngheo.jobs.programme.ProgrammeTables;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.sample.SampleDistrict;
import giamngheo.jobs.sample.SampleFile;
import giamngheo.reports.Format;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Language;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The programme of the sample with one commune's reviews: what its figures lead back to. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("session")
class ProgrammeTraceTest {
  private static final String DISTRICT = "185";
  private static final String COMMUNE = "06328";
  private static final int YEAR = 2024;
  private static final int ROWS_PER_COLUMN = 2;

  private Path out;
  private JobContext workplace;
  private ProgrammeTables tables;
  private JobContext own;

  @BeforeAll
  void runTwoYears(@TempDir Path folder) {
    Path conf = Path.of(System.getProperty("giamngheo.home"), "conf");
    out = folder.resolve("out");
    workplace = EmptyWarehouse.in(folder, conf, Language.VI);
    List<LoadRequest.Source> files =
        SampleDistrict.write(folder.resolve("input"), 11, conf).files().stream()
            .filter(ProgrammeTraceTest::isWanted)
            .map(file -> new LoadRequest.Source(file.path(), file.dataset(), file.layout()))
            .toList();
    Receive.load(workplace, new LoadRequest(files, false, false, Optional.of("key of a test")));
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
    own = workplace.inOwnSession();
    tables = new ProgrammeTables(own, List.of(ReportPeriod.yearly(YEAR)));
  }

  private static boolean isWanted(SampleFile file) {
    String name = file.path().getFileName().toString();
    String year = file.path().getParent().getFileName().toString();
    return Set.of("2023", "2024").contains(year)
        && (name.startsWith(COMMUNE + "-") || !name.matches("[0-9]{5}-.*"));
  }

  private static Edition edition() {
    return Edition.draft("vn-2022-2025", YEAR);
  }

  private List<FormDefinition> traced() {
    return workplace.configuration().forms().queries().stream()
        .filter(form -> !form.query().orElseThrow().traces().isEmpty())
        .toList();
  }

  /** What the lines behind a cell add up to; a line without {@code adds} counts one. */
  private BigDecimal behind(FormDefinition form, String area, ComposedCell cell) throws Exception {
    Dataset<Row> lines =
        ProgrammeQuery.rows(
            tables,
            own.spark(),
            ProgrammeTrace.query(
                    new Trace.Cell(form, edition(), area, YEAR, cell.rowKey(), cell.column()))
                .sql());
    String each = Arrays.asList(lines.columns()).contains("adds") ? "adds" : "1";
    return lines
        .selectExpr("cast(coalesce(sum(" + each + "), 0) as decimal(38, 2))")
        .collectAsList()
        .get(0)
        .getDecimal(0);
  }

  /** Of every column the total and some rows more, those that are not zero first. */
  private static List<ComposedCell> some(List<ComposedCell> cells, Set<String> columns) {
    Map<String, List<ComposedCell>> byColumn = new TreeMap<>();
    cells.stream()
        .filter(cell -> columns.contains(cell.column()) && cell.value() != null)
        .forEach(
            cell -> byColumn.computeIfAbsent(cell.column(), key -> new ArrayList<>()).add(cell));
    List<ComposedCell> chosen = new ArrayList<>();
    Random random = new Random(20241115);
    for (List<ComposedCell> column : byColumn.values()) {
      java.util.Collections.shuffle(column, random);
      column.sort(
          java.util.Comparator.comparing((ComposedCell cell) -> !cell.rowKey().equals("total"))
              .thenComparing(cell -> cell.value().signum() == 0));
      chosen.addAll(column.subList(0, Math.min(ROWS_PER_COLUMN, column.size())));
    }
    return chosen;
  }

  @Test
  void theLinesBehindEveryTracedFormAddUpToItsCells() throws Exception {
    assertEquals(
        Set.of(
            "activities",
            "capacity-building",
            "capital",
            "capital-reconciliation",
            "feedback-followup",
            "inspection-followup",
            "need-reach",
            "programme-results",
            "reach-outcomes",
            "results-framework",
            "submission-status"),
        traced().stream().map(FormDefinition::id).collect(Collectors.toSet()));
    for (FormDefinition form : traced()) {
      Set<String> columns = form.query().orElseThrow().traces().keySet();
      Set<String> met = new TreeSet<>();
      for (String area : List.of(DISTRICT, COMMUNE)) {
        List<ComposedCell> cells =
            new EditionCells(workplace, edition(), YEAR, "year").of(area, form.id());
        for (ComposedCell cell : some(cells, columns)) {
          assertEquals(cell.value(), behind(form, area, cell), form.id() + " " + area + " " + cell);
          met.add(cell.column());
        }
      }
      assertTrue(!met.isEmpty(), form.id());
    }
  }

  @Test
  void theCommandLeadsBackFromOneCell() {
    FormDefinition form = workplace.configuration().forms().named("capital").orElseThrow();
    List<Row> lines =
        Trace.households(workplace, new Trace.Cell(form, edition(), DISTRICT, YEAR, "7.1", "5"))
            .collectAsList();
    BigDecimal printed =
        new EditionCells(workplace, edition(), YEAR, "year")
            .of(DISTRICT, "capital").stream()
                .filter(cell -> cell.rowKey().equals("7.1") && cell.column().equals("5"))
                .findFirst()
                .orElseThrow()
                .value();
    assertEquals(
        lines,
        Trace.households(workplace, new Trace.Cell(form, edition(), DISTRICT, YEAR, "7.1", "6"))
            .collectAsList(),
        "a rate leads back to what it divides");
    assertEquals(
        printed,
        lines.stream()
            .map(line -> line.<BigDecimal>getAs("adds"))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .setScale(2));
    assertThrows(
        DataDoNotAllow.class,
        () ->
            Trace.households(
                workplace, new Trace.Cell(form, edition(), DISTRICT, YEAR, "7.1", "9")));
  }

  @Test
  void aFormThatALevelDoesNotHaveIsRefusedAsSuch() {
    PrintForms.Request request =
        new PrintForms.Request(
            List.of(
                workplace.configuration().forms().named("capital-reconciliation").orElseThrow()),
            List.of(COMMUNE),
            YEAR,
            edition(),
            List.of(Format.CSV),
            out);
    DataDoNotAllow refusal =
        assertThrows(DataDoNotAllow.class, () -> PrintForms.print(workplace, request, name -> {}));
    assertTrue(
        refusal
            .text()
            .vi()
            .startsWith(
                "Không có biểu capital-reconciliation cho Xã Long Đống (cấp xã);"
                    + " biểu này chỉ lập cho cấp: huyện, tỉnh, trung ương."),
        refusal.text().vi());
    assertTrue(refusal.text().en().contains("it is made for: district, province, nation."));
  }

  /** Printed lines of the district's reminder list. */
  private List<String> reminded(String period, String fileName) throws Exception {
    ReportPeriod asked = ReportPeriod.of(workplace.configuration().programme(), YEAR, period);
    Papers.Request request =
        new Papers.Request(
            DISTRICT, asked, edition(), Signing.BY_HAND, List.of(Format.CSV, Format.PDF), out);
    List<Path> files = Papers.print(workplace, "reminder-list", request);
    assertEquals(List.of(out.resolve(fileName + ".csv"), out.resolve(fileName + ".pdf")), files);
    assertTrue(Files.size(files.get(1)) > 5000);
    return Files.readAllLines(files.get(0)).stream().skip(1).toList();
  }

  /** Keys of the reports that the form of that period has as missing, the district's own apart. */
  private Set<String> missing(String period) {
    return new EditionCells(workplace, edition(), YEAR, period)
        .of(DISTRICT, "submission-status").stream()
            .filter(cell -> cell.column().equals("6") && cell.value() != null)
            .filter(cell -> cell.value().signum() > 0)
            .map(ComposedCell::rowKey)
            .filter(key -> key.matches("[^/]+/[^/]+/[^/]+") && !key.startsWith("form/"))
            .filter(key -> !key.startsWith(DISTRICT + "/"))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theReminderListNamesEveryReportThatIsMissingButTheAreasOwn() throws Exception {
    List<String> lines = reminded("year", "reminder-list-185-2024");
    assertEquals(missing("year"), keys(lines));
    assertEquals(lines.size(), keys(lines).size());
    assertTrue(!lines.isEmpty(), "the sample holds reports that never came");
    lines.forEach(line -> assertTrue(line.contains("/" + YEAR), line));
  }

  @Test
  void inMayTheReminderListKnowsNothingOfOctober() throws Exception {
    String file = "reminder-list-185-2024-adhoc-2024-05-15";
    List<String> lines = reminded("adhoc:2024-05-15", file);
    assertTrue(!lines.isEmpty());
    assertEquals(missing("adhoc:2024-05-15"), keys(lines));
    lines.forEach(line -> assertTrue(line.strip().endsWith(",09/05/2024,6"), line));
    List<String> june = reminded("6m", "reminder-list-185-2024-6m");
    assertEquals(missing("6m"), keys(june));
    june.forEach(line -> assertTrue(line.strip().endsWith(",09/05/2024,52"), line));
    try (PDDocument document = Loader.loadPDF(out.resolve(file + ".pdf").toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("Năm 2024, tính đến ngày 15/05/2024"), text);
    }
  }

  private static Set<String> keys(List<String> lines) {
    return lines.stream()
        .map(line -> line.substring(0, line.indexOf(',')))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
