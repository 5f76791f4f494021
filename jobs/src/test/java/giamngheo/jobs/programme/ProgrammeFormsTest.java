package giamngheo.jobs.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Progress;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormIdentities;
import giamngheo.jobs.print.EditionCells;
import giamngheo.jobs.print.PrintForms;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunOutcome;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.trace.Trace;
import giamngheo.reports.Format;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Forms of the programme in a warehouse that holds no household review. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("session")
class ProgrammeFormsTest {
  private static final String DISTRICT = "185";
  private static final int YEAR = MadeBudget.YEAR;
  private static final LocalDate END = LocalDate.of(YEAR, 12, 31);
  private static final LocalDate JUNE = LocalDate.of(YEAR, 6, 30);

  /** A form of one file: what every commune was given, and the lines behind it. */
  private static final String NEW_FORM =
      """
      form: given
      title: {vi: "VỐN GIAO", en: "ALLOCATED"}
      subtitle: {vi: "{period}", en: "{period}"}
      unit: {vi: "Đơn vị tính: triệu đồng", en: "Unit: million dong"}
      kind: query
      periods: [year]
      levels: [district]
      rows: |
        select year, period, '185' as area_code, area_code as row_key, area_code as row_label,
          row_number() over (order by area_code) as row_order, sum(allocated) as given, area_code as place
        from money where period = 'year' group by year, period, area_code
      trace:
        - columns: ["1"]
          rows: "select holder_agency, subproject, source, allocated from money where area_code = '{row}' and allocated is not null"
      columns:
        - {key: A, heading: {vi: "Nơi nhận", en: "Area"}, field: place, as: text}
        - {key: "1", heading: {vi: "Số giao", en: "Allocated"}, field: given, as: money}
      """;

  private final MadeBudget budget = new MadeBudget(20240322);
  private Path folder;
  private JobContext workplace;

  @BeforeAll
  void composeMadeBudget(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Path conf = folder.resolve("conf");
    copy(Path.of(System.getProperty("giamngheo.home"), "conf"), conf);
    Files.writeString(conf.resolve("forms/given.yaml"), NEW_FORM);
    workplace = EmptyWarehouse.in(folder, conf, Language.VI);
    load(budget.write(folder.resolve("budget.csv")));
    assertEquals(List.of(YEAR), run().years());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private void load(Path file) {
    Receive.load(
        workplace,
        new LoadRequest(
            List.of(new LoadRequest.Source(file, "budget", "canonical")),
            false,
            false,
            Optional.empty()));
  }

  private RunOutcome run() {
    return Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
  }

  private FormDefinition form(String id) {
    return workplace.configuration().forms().named(id).orElseThrow();
  }

  private List<ComposedCell> cells(String form, String area, String period) {
    return new EditionCells(workplace, Edition.draft("vn-2022-2025", YEAR), YEAR, period)
        .of(area, form);
  }

  private Map<String, ComposedCell> capital(String area, String period) {
    return cells("capital", area, period).stream()
        .collect(
            Collectors.toMap(cell -> cell.rowKey() + "|" + cell.column(), Function.identity()));
  }

  private static void assertSame(Optional<BigDecimal> expected, ComposedCell printed) {
    assertEquals(
        expected.map(value -> value.setScale(2)).orElse(null), printed.value(), printed.toString());
  }

  @Test
  void sumsEqualAnIndependentRecomputationToTheDong() {
    for (String period : List.of("year", "6m", "adhoc:2024-06-30")) {
      LocalDate cutOff = period.equals("year") ? END : JUNE;
      Map<String, ComposedCell> cells = capital(DISTRICT, period);
      Map<String, String> rows =
          Map.of("total", "", "3", "3", "7", "7", "3.1", "3.1", "4.1", "4.1", "7.2", "7.2");
      rows.forEach(
          (row, subproject) -> {
            assertSame(budget.sum("carried_in", subproject, "", cutOff), cells.get(row + "|1"));
            assertSame(budget.sum("allocated", subproject, "", cutOff), cells.get(row + "|2"));
            assertSame(budget.plan(subproject, "", cutOff), cells.get(row + "|3"));
            assertSame(budget.sum("disbursed", subproject, "", cutOff), cells.get(row + "|5"));
          });
      for (String holder : List.of("06325", "06328", "06331")) {
        assertSame(budget.sum("disbursed", "", holder, cutOff), cells.get(holder + "|5"));
        assertSame(
            budget.sum("disbursed", "", holder, cutOff), capital(holder, period).get("total|5"));
      }
      assertSame(
          budget.sum("disbursed", "", MadeBudget.AGENCY, cutOff),
          cells.get("agency/" + MadeBudget.AGENCY + "|5"));
    }
  }

  @Test
  void printedFormulasHoldAndEveryKindOfRowAddsUpToTheTotal() {
    assertEquals(
        List.of(), FormIdentities.broken(form("capital"), cells("capital", "185", "year")));
    Map<String, ComposedCell> cells = capital(DISTRICT, "year");
    for (String column : List.of("1", "2", "3", "4", "5", "9")) {
      BigDecimal total = cells.get("total|" + column).value();
      assertEquals(total, sum(cells, column, "[1-7]"), column);
      assertEquals(total, sum(cells, column, "source/[a-z]+"), column);
      assertEquals(total, sum(cells, column, "source/[a-z]+/[a-z]+"), column);
      assertEquals(total, sum(cells, column, "[0-9]{5}|agency/.*"), column);
    }
  }

  private static BigDecimal sum(Map<String, ComposedCell> cells, String column, String rows) {
    return cells.values().stream()
        .filter(cell -> cell.column().equals(column) && cell.rowKey().matches(rows))
        .map(ComposedCell::value)
        .filter(value -> value != null)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  @Test
  void projectsThatAreNotForTheDistrictSaySoInsteadOfNought() {
    Map<String, ComposedCell> cells = capital(DISTRICT, "year");
    for (String row : List.of("1", "1.1", "1.2", "5")) {
      assertEquals("không thuộc đối tượng", cells.get(row + "|C").textValue());
      assertEquals(null, cells.get(row + "|6").value());
    }
    assertEquals("chưa có số liệu", capital("20", "year").get("5|C").textValue());
  }

  @Test
  void aFormIsOneFileAndLeadsBackToItsLines() {
    BigDecimal given = cells("given", DISTRICT, "year").get(1).value();
    Trace.Cell cell =
        new Trace.Cell(
            form("given"), Edition.draft("vn-2022-2025", YEAR), DISTRICT, YEAR, "06325", "1");
    List<Row> lines = Trace.households(workplace, cell).collectAsList();
    assertFalse(lines.isEmpty());
    assertEquals(
        given,
        lines.stream()
            .map(line -> line.<BigDecimal>getAs("allocated"))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .setScale(2));
    assertThrows(
        DataDoNotAllow.class,
        () ->
            Trace.households(
                workplace,
                new Trace.Cell(form("capital"), cell.edition(), DISTRICT, YEAR, "total", "9")));
  }

  @Test
  void amountsPrintInMillionsWithTheirUnitAndANoteAboutRounding() throws IOException {
    Path csv = print("capital", "6m", Format.CSV);
    assertEquals("capital-185-2024-6m.csv", csv.getFileName().toString());
    Path html = print("capital", "adhoc:2024-07-01", Format.HTML);
    assertEquals("capital-185-2024-adhoc-2024-07-01.html", html.getFileName().toString());
    String page = Files.readString(html);
    assertTrue(page.contains("Đơn vị tính: triệu đồng, %"), "the unit");
    assertTrue(page.contains("Từ đầu năm đến 01/07/2024"), "the period");
    assertTrue(page.contains("làm tròn đến 0,01 triệu đồng"), "the note");
    assertTrue(page.contains("- Thường trực Huyện ủy;"), "the plan's recipients");
    assertTrue(Files.size(print("capital", "year", Format.PDF)) > 5000);
  }

  private Path print(String form, String period, Format format) {
    PrintForms.Request request =
        new PrintForms.Request(
            List.of(form(form)),
            List.of(DISTRICT),
            ReportPeriod.of(workplace.configuration().programme(), YEAR, period),
            false,
            Edition.draft("vn-2022-2025", YEAR),
            List.of(format),
            folder.resolve("out"));
    return PrintForms.print(workplace, request, name -> {}).get(0);
  }

  @Test
  void aFormWithoutFiguresIsRefusedAndAllPassesItOver() {
    PrintForms.Request missing =
        new PrintForms.Request(
            workplace.configuration().forms().all(),
            List.of(DISTRICT),
            ReportPeriod.yearly(YEAR),
            true,
            Edition.draft("vn-2022-2025", YEAR),
            List.of(Format.CSV),
            folder.resolve("all"));
    List<String> names =
        PrintForms.print(workplace, missing, name -> {}).stream()
            .map(file -> file.getFileName().toString())
            .sorted()
            .toList();
    assertTrue(names.contains("capital-185-2024.csv"), names.toString());
    assertFalse(names.contains("review-result-185-2024.csv"), names.toString());
    assertEquals(List.of(), cells("given", "06325", "year"));
    assertThrows(
        DataDoNotAllow.class,
        () ->
            PrintForms.print(
                workplace,
                new PrintForms.Request(
                    Arrays.asList(form("review-result")),
                    List.of(DISTRICT),
                    ReportPeriod.yearly(YEAR),
                    false,
                    Edition.draft("vn-2022-2025", YEAR),
                    List.of(Format.CSV),
                    folder.resolve("all")),
                name -> {}));
  }

  @Test
  void nothingIsComposedTwiceAndANewFileIsTakenUp(@TempDir Path other) throws IOException {
    JobContext fresh =
        new JobContext(
            new Warehouse(workplace.spark(), other.resolve("warehouse").toString()),
            workplace.configuration(),
            Language.VI,
            new Progress(false));
    Path file = other.resolve("budget.csv");
    for (long amount : List.of(1_000_000L, 3_000_000L)) {
      Files.writeString(
          file,
          "year,project,subproject,lead_agency,capital,source,item,amount,as_of\n"
              + "2024,7,7.1,phong-ldtbxh-dt,recurrent,central,allocated,5000000,2024-02-01\n"
              + "2024,7,7.1,Phòng TC-KH,recurrent,central,allocated,4000000,2024-02-01\n"
              + "2024,7,7.1,Phòng TC-KH,recurrent,central,disbursed,"
              + amount
              + ",2024-02-01\n");
      Receive.load(
          fresh,
          new LoadRequest(
              List.of(new LoadRequest.Source(file, "budget", "canonical")),
              false,
              false,
              Optional.empty()));
      RunRequest again = new RunRequest(Optional.empty(), Optional.empty(), false);
      assertEquals(List.of(YEAR), Pipeline.run(fresh, again).years());
      assertEquals(List.of(), Pipeline.run(fresh, again).years());
      Map<String, BigDecimal> total =
          new EditionCells(fresh, Edition.draft("vn-2022-2025", YEAR), YEAR, "year")
              .of(DISTRICT, "capital").stream()
                  .filter(cell -> cell.rowKey().equals("total") && cell.value() != null)
                  .collect(Collectors.toMap(ComposedCell::column, ComposedCell::value));
      assertEquals(new BigDecimal("5000000.00"), total.get("2"), "the holder's line counts");
      assertEquals(
          BigDecimal.valueOf(amount).setScale(2), total.get("5"), "where only Finance reports");
    }
  }

  @Test
  void theFinanceOfficeStandsBesideTheHolders(@TempDir Path other) throws IOException {
    JobContext fresh =
        new JobContext(
            new Warehouse(workplace.spark(), other.resolve("warehouse").toString()),
            workplace.configuration(),
            Language.VI,
            new Progress(false));
    Path file =
        Files.writeString(
            other.resolve("budget.csv"),
            """
            year,project,subproject,area_code,lead_agency,capital,source,item,amount,as_of
            2024,7,7.1,,phong-ldtbxh-dt,recurrent,central,allocated,5000000,2024-02-01
            2024,7,7.1,,phong-ldtbxh-dt,recurrent,central,adjusted,6000001,2024-09-01
            2024,7,7.1,,phong-ldtbxh-dt,recurrent,central,disbursed,1500000,2024-06-30
            2024,7,7.1,,phong-yt,recurrent,central,allocated,700000,2024-02-01
            2024,7,7.1,,Phòng TC-KH,recurrent,central,allocated,5700000,2024-02-01
            2024,7,7.1,,Phòng TC-KH,recurrent,central,disbursed,1400000,2024-06-30
            2024,3,3.1,06325,,recurrent,district,disbursed,250000,2024-06-30
            2024,4,4.3,,Phòng TC-KH,recurrent,central,disbursed,90000,2024-06-30
            """);
    Receive.load(
        fresh,
        new LoadRequest(
            List.of(new LoadRequest.Source(file, "budget", "canonical")),
            false,
            false,
            Optional.empty()));
    Pipeline.run(fresh, new RunRequest(Optional.empty(), Optional.empty(), false));
    List<ComposedCell> cells =
        new EditionCells(fresh, Edition.draft("vn-2022-2025", YEAR), YEAR, "year")
            .of(DISTRICT, "capital-reconciliation");
    assertRow(cells, "7.1", 5_700_000L, 5_700_000L, 0L, 6_700_001L, 5_700_000L, 1_000_001L);
    assertRow(cells, "7.1/recurrent/central", 5_700_000L, 5_700_000L, 0L, 6_700_001L);
    assertRow(cells, "3.1", null, null, null, null, null, null, 250_000L, null, null);
    assertRow(cells, "4.3", null, null, null, null, null, null, null, 90_000L, null);
    assertRow(
        cells,
        "total",
        5_700_000L,
        5_700_000L,
        0L,
        6_700_001L,
        5_700_000L,
        1_000_001L,
        1_750_000L,
        1_490_000L,
        null);
    // Of 3.1 and 4.3 one side is missing, so that their sum has no difference either.
    Map<String, String> notes =
        cells.stream()
            .filter(cell -> cell.column().equals("C"))
            .collect(Collectors.toMap(ComposedCell::rowKey, ComposedCell::textValue));
    assertEquals("chênh lệch: cần đối chiếu", notes.get("7.1"));
    assertEquals("thiếu số liệu một bên", notes.get("total"));
    assertEquals("cơ quan tài chính chưa có số liệu", notes.get("3.1"));
    assertEquals("đơn vị quản lý vốn chưa có số liệu", notes.get("4.3"));
    assertEquals(List.of(), FormIdentities.broken(form("capital-reconciliation"), cells));
  }

  private static void assertRow(List<ComposedCell> cells, String row, Long... expected) {
    for (int i = 0; i < expected.length; i++) {
      String column = Integer.toString(i + 1);
      BigDecimal printed =
          cells.stream()
              .filter(cell -> cell.rowKey().equals(row) && cell.column().equals(column))
              .findFirst()
              .orElseThrow()
              .value();
      assertEquals(
          expected[i] == null ? null : BigDecimal.valueOf(expected[i]).setScale(2),
          printed,
          row + " " + column);
    }
  }
}
