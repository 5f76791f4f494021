package giamngheo.warehouse.file.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.table.InputTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as people send them: what is certain is read, the rest is told by cell. */
class FieldWorkbookTest {
  private static final Path SAMPLES = Path.of("src", "test", "resources", "workbooks");
  private static final SourceLayout SHEETS = SourceLayout.load(Intake.CONF, "phieu-ra-soat");
  private static final String HEADINGS =
      Workbooks.row(
          1,
          "review_year",
          "review_date",
          "area_code",
          "household_id",
          "ethnicity",
          "hamlet",
          "income_per_capita",
          "tv");

  @TempDir Path folder;

  @Test
  void everySheetWithTheHeadingsIsRead() throws Exception {
    try (IncomingFile file = open(SAMPLES.resolve("sheet-per-hamlet.xlsx"), "household", SHEETS)) {
      assertEquals(
          List.of("Thôn 1", "Thôn 2", "Thôn 3"),
          file.tables().stream().map(IncomingTable::sheet).toList());
    }
    List<ReceivedLine> lines =
        Intake.read(SAMPLES.resolve("sheet-per-hamlet.xlsx"), "household", SHEETS);
    assertEquals(7, lines.size());
    assertEquals(
        List.of(2L, 3L, 2L, 3L, 4L, 2L, 3L), lines.stream().map(ReceivedLine::lineNo).toList());
  }

  @Test
  void aSheetThatLacksARequiredHeadingIsRefusedByItsName() throws Exception {
    Map<String, String> parts =
        Workbooks.parts(
            HEADINGS + line(2, "H1"), HEADINGS.replace("ethnicity", "dan toc") + line(2, "H2"));
    FileRefused refused = refused(write(parts));
    assertEquals("MISSING_COLUMN", refused.checkId());
    assertEquals("Sheet2", refused.sheet());
  }

  @Test
  void aSheetWithoutHeadingsIsNamedWithItsRows() throws Exception {
    Map<String, String> parts =
        Workbooks.parts(
            HEADINGS + line(2, "H1"), Workbooks.row(1, "Hướng dẫn") + Workbooks.row(2, "x"));
    assertEquals(List.of("SHEET_UNKNOWN"), remarks(write(parts)));
    assertTrue(
        Intake.read(write(parts), "household")
            .get(0)
            .findings()
            .get(0)
            .messageEn()
            .contains("2 rows"));
  }

  @Test
  void aHiddenSheetWithTheHeadingsIsNamedToo() throws Exception {
    Map<String, String> parts = Workbooks.parts(HEADINGS + line(2, "H1"), HEADINGS + line(2, "H2"));
    parts.computeIfPresent(
        "xl/workbook.xml",
        (name, xml) -> xml.replace("sheetId=\"2\"", "sheetId=\"2\" state=\"hidden\""));
    assertEquals(1, Intake.read(write(parts), "household").size());
    assertEquals(List.of("SHEET_UNKNOWN"), remarks(write(parts)));
  }

  @Test
  void aSheetOfAnotherDatasetIsNotTakenForHouseholds() throws Exception {
    Path members = SAMPLES.resolve("code-merged.xlsx");
    FileRefused refused =
        assertThrows(FileRefused.class, () -> open(members, "household", SHEETS).close());
    assertEquals("SHEET_UNKNOWN", refused.checkId());
    assertTrue(refused.messageEn().contains("member"), refused.messageEn());
  }

  @Test
  void aFormulaWithoutAResultIsNoEmptyCell() throws Exception {
    Path stored = SAMPLES.resolve("formula-stored.xlsx");
    Path missing = SAMPLES.resolve("formula-not-stored.xlsx");
    assertEquals(List.of(), Intake.faults(Intake.read(stored, "household", SHEETS).get(0)));
    ReceivedLine line = Intake.read(missing, "household", SHEETS).get(0);
    assertEquals(List.of("VALUE_NOT_STORED tv"), Intake.faults(line));
    assertTrue(line.findings().get(0).messageEn().contains("(S2)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r='G2'><f>1+1</f></c>                         | VALUE_NOT_STORED income_per_capita",
        "<c r='G2'><f>1+1</f><v></v></c>                  | VALUE_NOT_STORED income_per_capita",
        "<c r='G2' t='str'><f>1+1</f></c>                 | VALUE_NOT_STORED income_per_capita",
        "<c r='G2'><v>NaN</v></c>                         | VALUE_NOT_STORED income_per_capita",
        "<c r='G2'><v>abc</v></c>                         | VALUE_NOT_STORED income_per_capita",
        "<c r='G2' t='z'><v>5</v></c>                     | VALUE_NOT_STORED income_per_capita",
        "<c r='G2' t='s'><v>999</v></c>                   | VALUE_NOT_STORED income_per_capita",
        "<c r='G2' t='d'><v>soon</v></c>                  | VALUE_NOT_STORED income_per_capita",
        "<c r='G2' t='e'><v>#N/A</v></c>                  | ERROR_VALUE income_per_capita",
        "<c r='G2' t='e'><f>1/0</f><v>#DIV/0!</v></c>     | ERROR_VALUE income_per_capita",
        "<c r='F2' t='inlineStr'><is><t>#REF!</t></is></c>| ERROR_VALUE hamlet",
        "<c r='G2' t='d'><v>2024-10-15</v></c>            | NUMBER_AS_DATE income_per_capita",
        "<c r='G2' t='b'><v>1</v></c>                     | NOT_A_NUMBER income_per_capita",
        "<c r='H2' t='b'><v>7</v></c>                     | VALUE_NOT_STORED tv"
      })
  void aCellThatYieldsNothingIsAlwaysAFinding(String cell, String fault) throws Exception {
    ReceivedLine line = only(cell.replace('\'', '"'));
    assertEquals(List.of(fault), Intake.faults(line));
    assertTrue(line.refused());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"F2\" t=\"str\"><f>A1</f><v></v></c>",
        "<c r=\"F2\" s=\"0\"/>",
        "<c r=\"F2\" t=\"inlineStr\"><is><t></t></is></c>"
      })
  void whatIsBlankIsBlank(String cell) throws Exception {
    ReceivedLine line = only(cell);
    assertEquals(List.of(), Intake.faults(line));
    assertNull(Intake.value(line, "household", "hamlet"));
  }

  @Test
  void aZeroOfAFormulaThatWasNeverComputedIsNoZero() throws Exception {
    Map<String, String> parts = parts("<c r=\"G2\"><f>A1</f><v>0</v></c>");
    assertEquals(List.of(), Intake.faults(Intake.read(write(parts), "household").get(0)));
    parts.computeIfPresent(
        "xl/workbook.xml",
        (name, xml) -> xml.replace("</workbook>", "<calcPr fullCalcOnLoad=\"1\"/></workbook>"));
    assertEquals(
        List.of("VALUE_NOT_STORED income_per_capita"),
        Intake.faults(Intake.read(write(parts), "household").get(0)));
  }

  @Test
  void theHostileCellsAreAllTold() throws Exception {
    assertEquals(List.of(), Intake.faults(sample("c-ok.xlsx", "household")));
    for (String name :
        List.of("c-nan", "c-n_abc", "c-boolx", "c-sst999", "c-nocache", "c-unknown_t")) {
      ReceivedLine line = sample(name + ".xlsx", "household");
      assertTrue(line.refused(), name);
      assertTrue(Intake.faults(line).get(0).startsWith("VALUE_NOT_STORED"), name);
      assertTrue(line.findings().get(0).messageEn().matches(".*\\([A-Z]+2\\).*"), name);
    }
  }

  @Test
  void aPercentCellIsPercentWhereTheColumnIs() throws Exception {
    List<ReceivedLine> lines =
        Intake.read(SAMPLES.resolve("percent-declared.xlsx"), "declared_total");
    assertEquals(new BigDecimal("0.43"), Intake.value(lines.get(1), "declared_total", "value"));
    SourceLayout programme = SourceLayout.load(Intake.CONF, "bieu-chuong-trinh");
    ReceivedLine target =
        Intake.read(SAMPLES.resolve("percent-target.xlsx"), "target", programme).get(0);
    assertEquals(4.5, Intake.value(target, "target", "value"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0%            | 0.45    | NOT_A_NUMBER income_per_capita",
        "0.00%         | 1       | NOT_A_NUMBER income_per_capita",
        "#,##0,        | 1500000 | NOT_A_NUMBER income_per_capita",
        "#,##0,,       | 1500000 | NOT_A_NUMBER income_per_capita",
        "dd/mm/yyyy    | 1965    | NUMBER_AS_DATE income_per_capita",
        "mmm-yy        | 45580   | NUMBER_AS_DATE income_per_capita",
        "[$-42A]d/m/yy | 1500000 | NUMBER_AS_DATE income_per_capita",
        "h:mm          | 0.5     | NUMBER_AS_DATE income_per_capita",
        "[h]:mm        | 1.5     | NUMBER_AS_DATE income_per_capita"
      })
  void whatACellShowsOtherwiseThanItStoresIsTold(String format, String number, String fault)
      throws Exception {
    Map<String, String> parts =
        Workbooks.styled(parts("<c r=\"G2\" s=\"1\"><v>" + number + "</v></c>"), format);
    assertEquals(List.of(fault), Intake.faults(Intake.read(write(parts), "household").get(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#,##0 \"đ\"", "#,##0", "0.00E+00", "#,##0.00", "General", "[Red]0.0;[Blue]-0.0"})
  void numbersThatOnlyLookOtherwiseAreRead(String format) throws Exception {
    Map<String, String> parts =
        Workbooks.styled(parts("<c r=\"G2\" s=\"1\"><v>1.5E+6</v></c>"), format);
    ReceivedLine line = Intake.read(write(parts), "household").get(0);
    assertEquals(List.of(), Intake.faults(line));
    assertEquals(
        new BigDecimal("1500000.00"), Intake.value(line, "household", "income_per_capita"));
  }

  @ParameterizedTest
  @CsvSource({"dd/mm/yyyy,1965", "d-m-yy,1850", "mm/yyyy,2100"})
  void aYearInADateCellIsNoDayOf1905(String format, String year) throws Exception {
    Map<String, String> parts =
        Workbooks.styled(
            Workbooks.parts(
                HEADINGS.replace("review_date", "decision_date").replace("tv", "review_date")
                    + lineOf("H1", "<c r=\"B2\" s=\"1\"><v>" + year + "</v></c>", "2024-10-15")),
            format);
    ReceivedLine line = Intake.read(write(parts), "household").get(0);
    assertEquals(List.of("NUMBER_AS_DATE decision_date"), Intake.faults(line));
    assertTrue(line.findings().get(0).messageEn().contains("the year " + year), line.toString());
    assertTrue(sample("year-in-date.xlsx", "member", 3).refused());
  }

  @Test
  void bareNumbersAreNoDaysAndDaysAreNoCodes() throws Exception {
    Map<String, String> parts =
        Workbooks.styled(
            Workbooks.parts(
                HEADINGS
                    + "<row r=\"2\"><c r=\"A2\"><v>2024</v></c><c r=\"B2\"><v>45580</v></c>"
                    + "<c r=\"C2\" t=\"inlineStr\"><is><t>06325</t></is></c>"
                    + "<c r=\"D2\" s=\"1\"><v>45580</v></c>"
                    + "<c r=\"E2\" t=\"inlineStr\"><is><t>Tày</t></is></c></row>"),
            "dd/mm/yyyy");
    assertEquals(
        List.of("DATE_AS_NUMBER review_date", "NUMBER_AS_DATE household_id"),
        Intake.faults(Intake.read(write(parts), "household").get(0)));
  }

  @ParameterizedTest
  @CsvSource({"00000,7,00007", "\"H-\"000,7,H-007", "000-000,1234,001-234", "General,7,7"})
  void aCodeIsReadAsItsCellShowsIt(String format, String number, String code) throws Exception {
    Map<String, String> parts =
        Workbooks.styled(
            Workbooks.parts(
                HEADINGS
                    + lineOf("H1", "", "")
                        .replace(
                            inline("D2", "H1"), "<c r=\"D2\" s=\"1\"><v>" + number + "</v></c>")),
            format);
    assertEquals(
        code,
        Intake.value(Intake.read(write(parts), "household").get(0), "household", "household_id"));
  }

  @Test
  void escapesAreDecoded() throws Exception {
    ReceivedLine line = only(inline("F2", "Thôn_x0020_2_x000D__x005F_"));
    assertEquals("Thôn 2 _", Intake.value(line, "household", "hamlet"));
  }

  @Test
  void aNoteThatNobodyReadsMayStandTwice() throws Exception {
    assertEquals(
        List.of(),
        Intake.faults(Intake.read(SAMPLES.resolve("note-twice.xlsx"), "household", SHEETS).get(0)));
    FileRefused refused =
        refused(write(Workbooks.parts(HEADINGS.replace("hamlet", "tv") + line(2, "H1"))));
    assertTrue(refused.messageEn().contains("“tv” stands several times"), refused.messageEn());
  }

  @Test
  void aListAsItIsPrintedGivesItsLinesAndNamesTheRest() throws Exception {
    for (String name : List.of("list-as-printed.xlsx", "list-header-first.xlsx")) {
      List<ReceivedLine> lines = Intake.read(SAMPLES.resolve(name), "household", SHEETS);
      assertTrue(lines.stream().noneMatch(ReceivedLine::refused), name);
    }
    try (IncomingFile file = open(SAMPLES.resolve("list-as-printed.xlsx"), "household", SHEETS)) {
      List<String> messages =
          file.tables().get(0).remarks().stream().map(Finding::messageEn).toList();
      assertEquals(4, messages.size());
      assertTrue(messages.get(0).contains("number the columns: 5"), messages.toString());
      assertTrue(messages.get(2).contains("totals: 11"), messages.toString());
      assertTrue(messages.get(3).contains("13–14"), messages.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1;2;3;4;5;6;7;8,1",
    "A;B;1;2;3;4;5=3+4;6,1",
    "(1);(2);(3);(4);;;;,1",
    "[1];[2];[3];[4];[5];[6];[7];[8],1",
    "(1);(2);(4);(5);;(8);(9);(10),1",
    "(2);(1);(3);(4);(5);(6);(7);(8),2",
    "1;2;4;5;6;7;8;9,2",
    "2024;1;2;3;4;5;6;7,2"
  })
  void numbersOfColumnsRiseOneByOne(String cells, int lines) throws Exception {
    String rows = HEADINGS + Workbooks.row(2, cells.split(";")) + line(3, "H1");
    assertEquals(lines, Intake.read(write(Workbooks.parts(rows)), "household").size());
  }

  @Test
  void rowsOfATableThatAsksForTextsOnlyAreLines() throws Exception {
    String content = "activity_id,group,persons,female\n1,2,3,4\nA,,,\nA1,,1,\n";
    assertEquals(3, Intake.lines(folder, "participation", content).size());
  }

  @Test
  void headingsRepeatedOnEveryPageAreNoLines() throws Exception {
    String again = HEADINGS.replace("r=\"1\"", "r=\"3\"");
    Path file = write(Workbooks.parts(HEADINGS + line(2, "H1") + again + line(4, "H2")));
    assertEquals(2, Intake.read(file, "household").size());
    assertEquals(List.of("ROWS_LEFT_OUT"), remarks(file));
  }

  @Test
  void headingsInAnotherOrderBelowAreRefused() throws Exception {
    String other =
        Workbooks.row(3, "review_date", "review_year", "area_code", "household_id", "ethnicity");
    FileRefused refused =
        refused(write(Workbooks.parts(HEADINGS + line(2, "H1") + other + line(4, "H2"))));
    assertTrue(refused.messageEn().contains("Row 3"), refused.messageEn());
  }

  @Test
  void headingsOfGroupsMayStandInTwoRows() throws Exception {
    String rows =
        Workbooks.row(1, "UBND XÃ")
            + "<row r=\"3\">"
            + inline("A3", "review_year")
            + inline("B3", "review_date")
            + inline("C3", "area_code")
            + inline("D3", "household_id")
            + inline("E3", "ethnicity")
            + inline("F3", "Tài sản")
            + "</row>"
            + "<row r=\"4\">"
            + inline("F4", "tv")
            + inline("G4", "radio")
            + "</row>"
            + lineOf("H1", inline("F2", "1") + inline("G2", "0"), null)
                .replace("2\"", "5\"")
                .replace("r=\"5\"", "r=\"5\"");
    ReceivedLine line = Intake.read(write(Workbooks.parts(rows)), "household").get(0);
    assertEquals(true, Intake.value(line, "household", "tv"));
    assertEquals(false, Intake.value(line, "household", "radio"));
  }

  @Test
  void aRowWithACodeIsNeverATotal() throws Exception {
    String rows =
        HEADINGS
            + line(2, "H1")
            + "<row r=\"3\">"
            + inline("A3", "Tổng cộng")
            + inline("D3", "H2")
            + "</row>"
            + "<row r=\"4\">"
            + inline("A4", "Cộng:")
            + "<c r=\"D4\"><v>1</v></c></row>";
    List<ReceivedLine> lines = Intake.read(write(Workbooks.parts(rows)), "household");
    assertEquals(List.of(2L, 3L), lines.stream().map(ReceivedLine::lineNo).toList());
  }

  @Test
  void aLineWithoutItsCodeStaysALine() throws Exception {
    List<ReceivedLine> lines =
        Intake.read(write(Workbooks.parts(HEADINGS + line(2, "H1") + line(3, ""))), "household");
    assertEquals(List.of("MISSING_VALUE household_id"), Intake.faults(lines.get(1)));
  }

  @Test
  void mergedCellsFillTheirRows() throws Exception {
    List<ReceivedLine> lines = Intake.read(SAMPLES.resolve("code-merged.xlsx"), "member", SHEETS);
    assertEquals(
        List.of("06325-0001", "06325-0001", "06325-0001"),
        lines.subList(0, 3).stream().map(ReceivedLine::householdId).toList());
    assertTrue(lines.stream().noneMatch(ReceivedLine::refused));
  }

  @ParameterizedTest
  @CsvSource({
    "C2:C3,06325,''",
    "F2:F3,'',VALUE_NOT_STORED hamlet",
    "G2:H2,'',VALUE_NOT_STORED tv",
    "G3:H3,'',VALUE_NOT_STORED income_per_capita;VALUE_NOT_STORED tv",
    "G3:H4,'',VALUE_NOT_STORED income_per_capita;VALUE_NOT_STORED tv",
    "H2:H3,'',''",
    "I3:K3,'',''",
    "A5:H6,'',''",
  })
  void whatMergedCellsDoNotSayIsTold(String range, String area, String fault) throws Exception {
    String second = lineOf("H2", inline("F2", "Thôn 2"), null).replace("2\"", "3\"");
    if (!area.isEmpty()) {
      second = second.replace(inline("C3", "06325"), "");
    }
    Map<String, String> parts =
        Workbooks.parts(
            HEADINGS + lineOf("H1", inline("F2", "Thôn 1") + inline("G2", "x"), null) + second);
    parts.computeIfPresent(
        "xl/worksheets/sheet1.xml",
        (name, xml) ->
            xml.replace(
                "</worksheet>",
                "<mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells></worksheet>"));
    List<String> faults = new ArrayList<>();
    List<ReceivedLine> lines = Intake.read(write(parts), "household");
    lines.forEach(line -> faults.addAll(Intake.faults(line)));
    faults.removeIf(found -> found.startsWith("NOT_A_NUMBER"));
    assertEquals(fault.isEmpty() ? List.of() : List.of(fault.split(";")), faults);
    assertEquals(2, lines.size());
  }

  @Test
  void aMemberLineWithoutItsHouseholdTaintsItsNeighbours() throws Exception {
    String header = "review_year,area_code,household_id,member_no,sex,birth_date\n";
    String line = "2024,06325,%s,%d,male,1990-05-02\n";
    List<ReceivedLine> lines =
        Intake.lines(
            folder,
            "member",
            header
                + line.formatted("H1", 1)
                + line.formatted("H2", 1)
                + line.formatted("", 2)
                + line.formatted("H3", 1)
                + line.formatted("H4", 1));
    assertEquals(
        List.of(false, true, true, true, false),
        lines.stream().map(ReceivedLine::refused).toList());
    assertEquals(List.of("HOUSEHOLD_UNCERTAIN household_id"), Intake.faults(lines.get(1)));
    assertTrue(lines.get(3).findings().get(0).messageEn().contains("line 4"));
  }

  @Test
  void inAnUnsortedFileItMayBelongToWhoeverLacksThatMember() throws Exception {
    // The last line names no household: its number says which may lack it.
    assertEquals(
        List.of(false, true, false, true, true), unsorted("H1 1", "H2 1", "H1 2", "H3 1", " 2"));
    assertEquals(
        List.of(false, false, false, false, true), unsorted("H1 1", "H2 1", "H1 2", "H3 1", " 4"));
    assertEquals(
        List.of(true, false, true, false, true), unsorted("H1 1", "H2 1", "H1 3", "H2 2", " 2"));
    assertEquals(List.of(true, true, true, true), unsorted("H1 1", "H2 1", "H1 2", " x"));
    assertEquals(
        List.of(false, true, false, true, false, true, true),
        unsorted("H1 1", "H2 1", "H1 2", "H2 2", "H1 3", " 3", " 6"));
  }

  private List<Boolean> unsorted(String... lines) throws Exception {
    StringBuilder content =
        new StringBuilder("review_year,area_code,household_id,member_no,sex,birth_date\n");
    for (String line : lines) {
      String[] cells = line.split(" ", -1);
      content.append("2024,06325,%s,%s,male,1990-05-02\n".formatted(cells[0], cells[1]));
    }
    return Intake.lines(folder, "member", content.toString()).stream()
        .map(ReceivedLine::refused)
        .toList();
  }

  @Test
  void aHouseholdWithoutACodeRefusesNobodyElse() throws Exception {
    String header = "review_year,area_code,household_id,member_no,sex,birth_date\n";
    String line = "2024,06325,%s,%d,male,1990-05-02\n";
    List<ReceivedLine> lines =
        Intake.lines(
            folder,
            "member",
            header
                + line.formatted("H1", 1)
                + line.formatted("H2", 1)
                + line.formatted("", 1)
                + line.formatted("", 2)
                + line.formatted("H1", 2));
    assertEquals(
        List.of(false, false, true, true, false),
        lines.stream().map(ReceivedLine::refused).toList());
  }

  @Test
  void daysOfAMachineThatExpectsTheMonthFirstAreDoubted() throws Exception {
    List<ReceivedLine> lines = Intake.read(SAMPLES.resolve("month-first.xlsx"), "member", SHEETS);
    assertEquals(
        3,
        lines.stream()
            .filter(line -> Intake.faults(line).contains("DATE_ORDER_DOUBTFUL birth_date"))
            .count());
    assertTrue(lines.stream().noneMatch(ReceivedLine::refused));
  }

  @Test
  void strictWorkbooksAreRead() throws Exception {
    Map<String, String> parts = parts("<c r=\"G2\"><v>1500000</v></c>");
    parts.replaceAll(
        (name, xml) ->
            xml.replace(
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships"));
    assertEquals(1, Intake.read(write(parts), "household").size());
  }

  private ReceivedLine only(String cell) throws Exception {
    return Intake.read(write(parts(cell)), "household").get(0);
  }

  private static Map<String, String> parts(String cell) {
    return Workbooks.parts(HEADINGS + lineOf("H1", cell, null));
  }

  private static String line(int row, String code) {
    return lineOf(code, "", null).replace("2\"", row + "\"");
  }

  /** Row 2 with its required cells, some more, and a text in the last column. */
  private static String lineOf(String code, String more, String last) {
    boolean isOther = more.contains("\"B2\"");
    return "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>2024</t></is></c>"
        + (isOther ? more : inline("B2", "15/10/2024"))
        + inline("C2", "06325")
        + (code.isEmpty() ? "" : inline("D2", code))
        + inline("E2", "Tày")
        + (isOther ? "" : more)
        + (last == null || last.isEmpty() ? "" : inline("H2", last))
        + "</row>";
  }

  private static String inline(String address, String text) {
    return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  private ReceivedLine sample(String name, String dataset) throws Exception {
    return Intake.read(SAMPLES.resolve(name), dataset).get(0);
  }

  private ReceivedLine sample(String name, String dataset, int index) throws Exception {
    return Intake.read(SAMPLES.resolve(name), dataset, SHEETS).get(index);
  }

  private List<String> remarks(Path file) throws Exception {
    try (IncomingFile incoming = open(file, "household", Intake.CANONICAL)) {
      return incoming.tables().get(0).remarks().stream().map(Finding::checkId).toList();
    }
  }

  private FileRefused refused(Path file) {
    return assertThrows(FileRefused.class, () -> open(file, "household", Intake.CANONICAL).close());
  }

  private static IncomingFile open(Path file, String dataset, SourceLayout layout)
      throws Exception {
    return IncomingFile.open(file, InputTable.named(dataset).orElseThrow(), layout, Intake.CONTEXT);
  }

  private Path write(Map<String, String> parts) throws Exception {
    return Workbooks.write(folder.resolve("a.xlsx"), parts);
  }
}
