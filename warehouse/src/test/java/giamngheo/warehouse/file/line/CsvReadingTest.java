package giamngheo.warehouse.file.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.table.HouseholdTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traps of CSV files. */
class CsvReadingTest {
  private static final String HEADER =
      "review_year,review_date,area_code,household_id,ethnicity,head_name,income_per_capita\n";
  private static final String LINE = "2024,2024-10-15,06325,H1,Tày,Nông Thị Hoà,1500000.5\n";

  @TempDir Path folder;

  @Test
  void aLineThatIsBrokenInTwoIsRefusedInBothParts() throws Exception {
    String header = "review_year,area_code,household_id,member_no,sex,birth_date,internet\n";
    String line = "2024,06325,H1,%d,male,1990-05-02,1\n";
    for (String broken : List.of("\n1990-05-02,1", "19\n90-05-02,1")) {
      String content = header + line.formatted(1) + line.formatted(2) + line.formatted(3);
      List<ReceivedLine> lines =
          Intake.lines(folder, "member", content.replaceFirst("1990-05-02,1", broken));
      assertTrue(Intake.faults(lines.get(0)).contains("LINE_CUT_OFF"), broken);
      assertTrue(
          lines.subList(lines.size() - 2, lines.size()).stream().noneMatch(ReceivedLine::refused));
    }
    String blanksLeftOut = header + line.formatted(1).replace(",1\n", "\n").repeat(3);
    assertEquals(List.of(), Intake.faults(Intake.lines(folder, "member", blanksLeftOut).get(0)));
  }

  @Test
  void aFileThatEndsInTheMidstOfALineIsTold() throws Exception {
    String header = "review_year,area_code,household_id,member_no,sex,birth_date,internet\n";
    String line = "2024,06325,H1,%d,male,1990-05-02,1\n";
    String whole = header + line.formatted(1) + line.formatted(2);
    for (int cut = whole.length() - 3; cut > whole.length() - 10; cut--) {
      List<ReceivedLine> lines = Intake.lines(folder, "member", whole.substring(0, cut));
      assertEquals(List.of(), Intake.faults(lines.get(0)));
      assertTrue(Intake.faults(lines.get(1)).contains("LINE_CUT_OFF"), "cut at " + cut);
    }
    String ended = whole.substring(0, whole.length() - 1);
    assertEquals(List.of(), Intake.faults(Intake.lines(folder, "member", ended).get(1)));
    String blank = whole.substring(0, whole.length() - 3) + "\n";
    assertEquals(List.of(), Intake.faults(Intake.lines(folder, "member", blank).get(1)));
  }

  @Test
  void typesTheCellsOfALine() throws Exception {
    ReceivedLine line = Intake.lines(folder, "household", HEADER + LINE).get(0);
    assertEquals(List.of(), line.findings());
    assertFalse(line.refused());
    assertEquals(2024, value(line, "review_year"));
    assertEquals(LocalDate.of(2024, 10, 15), value(line, "review_date"));
    assertEquals("tay", value(line, "ethnicity"));
    assertEquals(new BigDecimal("1500000.50"), value(line, "income_per_capita"));
    assertEquals(HouseholdTable.PERIODIC, value(line, "review_kind"));
    assertNull(value(line, "b1_points"));
    assertEquals(2024, line.reviewYear());
    assertEquals("06325", line.areaCode());
    assertEquals("H1", line.householdId());
    assertEquals(
        "{\"review_year\":\"2024\",\"review_date\":\"2024-10-15\",\"area_code\":\"06325\","
            + "\"household_id\":\"H1\",\"ethnicity\":\"Tày\",\"head_name\":\"Nông Thị Hoà\","
            + "\"income_per_capita\":\"1500000.5\"}",
        line.raw());
  }

  @Test
  void takesAByteOrderMark() throws Exception {
    assertSound(Intake.lines(folder, "household", "\ufeff" + HEADER + LINE));
  }

  @Test
  void takesSemicolonsAsTheHeaderHasThem() throws Exception {
    assertSound(
        Intake.lines(folder, "household", HEADER.replace(',', ';') + LINE.replace(',', ';')));
  }

  @Test
  void takesWindowsLineEnds() throws Exception {
    List<ReceivedLine> lines =
        Intake.lines(folder, "household", (HEADER + LINE + LINE).replace("\n", "\r\n"));
    assertEquals(List.of(2L, 3L), lines.stream().map(ReceivedLine::lineNo).toList());
    assertSound(lines);
  }

  @Test
  void numbersLinesPhysicallyAcrossQuotedLineBreaksAndBlankLines() throws Exception {
    String broken = LINE.replace("Nông Thị Hoà", "\"Nông\nThị\n\nHoà\"");
    List<ReceivedLine> lines =
        Intake.lines(folder, "household", HEADER + broken + "\n,,,,,,\n" + LINE + broken + LINE);
    assertEquals(List.of(2L, 8L, 9L, 13L), lines.stream().map(ReceivedLine::lineNo).toList());
    assertSound(lines);
  }

  @Test
  void composesDecomposedText() throws Exception {
    String decomposed = Normalizer.normalize(HEADER + LINE, Normalizer.Form.NFD);
    ReceivedLine line = Intake.lines(folder, "household", decomposed).get(0);
    assertEquals("Nông Thị Hoà", value(line, "head_name"));
    assertEquals("tay", value(line, "ethnicity"));
    assertTrue(line.raw().contains("Nông Thị Hoà"));
  }

  @Test
  void takesColumnsInAnyOrderAndReportsUnknownOnes() throws Exception {
    Path file =
        Intake.write(
            folder,
            "a.csv",
            """
            Ghi chú,ETHNICITY, household_id ,area_code,review_date,review_year
            x,nùng,H1,06325,15/10/2024,2024
            """);
    try (IncomingFile incoming =
        IncomingFile.open(file, HouseholdTable.TABLE, Intake.CANONICAL, Intake.CONTEXT)) {
      assertEquals(List.of("Ghi chú"), incoming.tables().get(0).unknownColumns());
      ReceivedLine line = incoming.tables().get(0).lines().next();
      assertEquals("nung", value(line, "ethnicity"));
      assertTrue(line.raw().startsWith("{\"Ghi chú\":\"x\""));
    }
  }

  @Test
  void tellsALineWithMoreCellsThanTheHeader() throws Exception {
    ReceivedLine line =
        Intake.lines(folder, "household", HEADER + LINE.replace("\n", ",thừa\n")).get(0);
    assertEquals(List.of("EXTRA_CELLS"), Intake.faults(line));
    assertTrue(line.raw().endsWith("\"#8\":\"thừa\"}"));
  }

  @Test
  void takesALineWithFewerCellsAsEmptyCells() throws Exception {
    ReceivedLine line =
        Intake.lines(folder, "household", HEADER + "2024,2024-10-15,06325,H1,Tày\n").get(0);
    assertSound(List.of(line));
    assertNull(value(line, "income_per_capita"));
  }

  @Test
  void findsEveryFaultOfALine() throws Exception {
    ReceivedLine line =
        Intake.lines(folder, "household", HEADER + "x,31/02/2024,99999,,Klingon,A,-1\n").get(0);
    assertEquals(
        List.of(
            "NOT_A_NUMBER review_year",
            "BAD_DATE review_date",
            "UNKNOWN_CODE ethnicity",
            "OUT_OF_RANGE income_per_capita",
            "MISSING_VALUE household_id",
            "UNKNOWN_AREA area_code"),
        Intake.faults(line));
    assertTrue(line.refused());
  }

  private static void assertSound(List<ReceivedLine> lines) {
    assertFalse(lines.isEmpty());
    lines.forEach(line -> assertEquals(List.of(), line.findings()));
  }

  private static Object value(ReceivedLine line, String column) {
    return Intake.value(line, "household", column);
  }
}
