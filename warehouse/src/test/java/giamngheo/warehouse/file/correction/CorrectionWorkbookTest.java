package giamngheo.warehouse.file.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.layout.LayoutTest;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.line.IncomingFile;
import giamngheo.warehouse.file.line.Intake;
import giamngheo.warehouse.file.line.ReceivedLine;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.MemberTable;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faulty lines go back to the commune, are mended, and come in again. */
class CorrectionWorkbookTest {
  private static final String BATCH = "20241020-7f3a";

  @TempDir Path folder;

  @Test
  void showsLineFaultAndRemedyBesideTheCellsReceived() throws Exception {
    Path returned = returned(HouseholdTable.TABLE, Intake.CANONICAL, faultyHouseholds());
    List<Row> rows = rows(returned);
    assertEquals("Dòng gốc", rows.get(0).getCellText(0));
    assertEquals("Lỗi", rows.get(0).getCellText(1));
    assertEquals("Cách sửa", rows.get(0).getCellText(2));
    assertEquals("review_year", rows.get(0).getCellText(3));
    int last = rows.get(0).getCellCount() - 1;
    assertEquals("_batch_id", rows.get(0).getCellText(last));
    assertEquals("3", rows.get(1).getCellText(0));
    assertTrue(rows.get(1).getCellText(1).contains("“31/02/2024”"));
    assertTrue(rows.get(1).getCellText(2).contains("15/10/2024"));
    assertEquals(BATCH, rows.get(1).getCellText(last));
    assertTrue(part(returned, "xl/styles.xml").contains("FFC7CE"), "faulty cells are marked");
  }

  @Test
  void offersTheWordsOfAListAndPrintsInTheWidthOfAPage() throws Exception {
    Path received =
        Intake.write(
            folder,
            "received.csv",
            """
            review_year,review_date,area_code,household_id,ethnicity,water_source
            2024,15/10/2024,06325,H1,Tày,giếng tiên
            """);
    Path returned = returned(HouseholdTable.TABLE, Intake.CANONICAL, received);
    String sheet = part(returned, "xl/worksheets/sheet1.xml");
    assertTrue(sheet.contains("<dataValidation") && sheet.contains("type=\"list\""), sheet);
    assertTrue(sheet.contains("orientation=\"landscape\"") && sheet.contains("paperSize=\"9\""));
    assertTrue(sheet.contains("fitToWidth=\"1\"") && sheet.contains("fitToHeight=\"0\""));
  }

  @Test
  void keepsFormulasAsText() throws Exception {
    Path returned = returned(HouseholdTable.TABLE, Intake.CANONICAL, faultyHouseholds());
    List<String> names = new ArrayList<>();
    for (Row row : rows(returned)) {
      for (Cell cell : row) {
        assertEquals(CellType.STRING, cell.getType());
        names.add(cell.getText());
      }
    }
    assertTrue(names.containsAll(List.of("=HYPERLINK(\"http://a\")", "+1", "-1+1", "@SUM(A1)")));
    assertFalse(part(returned, "xl/worksheets/sheet1.xml").contains("<f>"));
  }

  @Test
  void comesBackUnmendedWithTheSameFaults() throws Exception {
    for (SourceLayout layout : List.of(Intake.CANONICAL, LayoutTest.vietnamese(folder))) {
      Path received = layout == Intake.CANONICAL ? faultyHouseholds() : vietnameseWorkbook();
      List<ReceivedLine> first = faulty(Intake.read(received, "household", layout));
      Path returned = returned(HouseholdTable.TABLE, layout, received);
      List<ReceivedLine> second = Intake.read(returned, "household", layout);
      assertFalse(first.isEmpty());
      assertEquals(
          first.stream().map(ReceivedLine::lineNo).toList(),
          second.stream().map(ReceivedLine::correctsLine).toList());
      for (int index = 0; index < first.size(); index++) {
        assertEquals(first.get(index).values(), second.get(index).values());
        assertEquals(Intake.faults(first.get(index)), Intake.faults(second.get(index)));
        assertEquals(first.get(index).raw(), second.get(index).raw());
      }
    }
  }

  @Test
  void tellsWhichBatchItCorrects() throws Exception {
    Path returned = returned(HouseholdTable.TABLE, Intake.CANONICAL, faultyHouseholds());
    try (IncomingFile file = open(returned, HouseholdTable.TABLE)) {
      assertEquals(Optional.of(BATCH), file.tables().get(0).correctsBatch());
      assertEquals(List.of(), file.tables().get(0).unknownColumns());
    }
    try (IncomingFile file = open(faultyHouseholds(), HouseholdTable.TABLE)) {
      assertEquals(Optional.empty(), file.tables().get(0).correctsBatch());
    }
  }

  @Test
  void acceptsLinesThatWereMended() throws Exception {
    Path csv =
        Intake.write(
            folder,
            "mended.csv",
            """
            Dòng gốc,review_year,review_date,area_code,household_id,ethnicity,Lỗi,_batch_id
            3,2024,15/10/2024,06325,H1,Tày,31/02,20241020-7f3a
            """);
    ReceivedLine line = Intake.read(csv, "household").get(0);
    assertEquals(List.of(), line.findings());
    assertEquals(3, line.correctsLine());
    assertFalse(line.raw().contains("Lỗi"));
  }

  @Test
  void refusesLinesOfSeveralBatchesAndTellsBadLineNumbers() throws Exception {
    String header = "_line_no,review_year,review_date,area_code,household_id,ethnicity,_batch_id\n";
    String line = "x,2024,15/10/2024,06325,H1,Tày,a\n";
    Path bad = Intake.write(folder, "bad.csv", header + line);
    assertEquals(
        List.of("NOT_A_NUMBER _line_no"), Intake.faults(Intake.read(bad, "household").get(0)));
    Path mixed = Intake.write(folder, "mixed.csv", header + line + line.replace(",a\n", ",b\n"));
    FileRefused refused =
        assertThrows(FileRefused.class, () -> open(mixed, HouseholdTable.TABLE).close());
    assertTrue(refused.messageEn().contains("(a; b)"));
  }

  @Test
  void carriesIdentityWithoutTheNumber() throws Exception {
    Path received =
        Intake.write(
            folder,
            "member.csv",
            """
            review_year,area_code,household_id,member_no,sex,birth_date,id_number
            2024,06325,H1,1,female,31/02/1990,020 190 000 123
            2024,06325,H1,2,female,,
            """);
    ReceivedLine first = Intake.read(received, "member").get(0);
    Path returned = returned(MemberTable.TABLE, Intake.CANONICAL, received);
    assertFalse(part(returned, "xl/sharedStrings.xml").contains("020 190"));
    ReceivedLine second = Intake.read(returned, "member").get(0);
    assertEquals("123", Intake.value(second, "member", "id_last3"));
    assertEquals(
        Intake.value(first, "member", "id_hash"), Intake.value(second, "member", "id_hash"));
    assertEquals(first.raw(), second.raw());
    String header = "review_year,area_code,household_id,member_no,sex,birth_year,id_hash";
    String line = "2024,06325,H1,1,female,1990,giả";
    Path forged = Intake.write(folder, "a.csv", header + ",_batch_id\n" + line + ",b\n");
    assertTrue(
        Intake.faults(Intake.read(forged, "member").get(0)).contains("UNKNOWN_CODE id_hash"));
    Path ordinary = Intake.write(folder, "b.csv", header + "\n" + line + "\n");
    try (IncomingFile file = open(ordinary, MemberTable.TABLE)) {
      assertEquals(List.of("id_hash"), file.tables().get(0).unknownColumns());
    }
  }

  @Test
  void offersTheColumnThatTheFileLacked() throws Exception {
    Path received =
        Intake.write(
            folder,
            "m.csv",
            "review_year,area_code,household_id,member_no,sex\n2024,06325,H1,1,male\n");
    List<Row> rows = rows(returned(MemberTable.TABLE, Intake.CANONICAL, received));
    assertEquals("birth_date", rows.get(0).getCellText(8));
  }

  @Test
  void readsASpreadsheetNumberBackAsItWas() throws Exception {
    SourceLayout layout = LayoutTest.vietnamese(folder);
    Path returned = returned(HouseholdTable.TABLE, layout, vietnameseWorkbook());
    ReceivedLine line = Intake.read(returned, "household", layout).get(0);
    assertEquals(
        new BigDecimal("1234.00"),
        Intake.value(line, HouseholdTable.TABLE, layout, "income_per_capita"));
  }

  private Path faultyHouseholds() throws Exception {
    String header =
        "review_year,review_date,area_code,household_id,ethnicity,head_name,hamlet,decision_no,"
            + "override_reason\n";
    return Intake.write(
        folder,
        "received.csv",
        header
            + "2024,15/10/2024,06325,H0,Tày,,,,\n"
            + "2024,31/02/2024,06325,H1,Tày,\"=HYPERLINK(\"\"http://a\"\")\",+1,-1+1,@SUM(A1)\n"
            + "2024,15/10/2024,99999,H2,Tiên,\"hai\ndòng\",,,\n");
  }

  private Path vietnameseWorkbook() throws Exception {
    Path file = folder.resolve("received.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Hộ");
      String[] texts = {"Năm", "Ngày rà soát", "Mã xã", "Mã hộ", "Dân tộc", "TNBQ", "Nguồn nước"};
      String[] cells = {"2024", "15/10/2024", "06325", "H1", "Tày", "", "Sông"};
      for (int column = 0; column < texts.length; column++) {
        sheet.value(0, column, texts[column]);
        sheet.value(2, column, cells[column]);
      }
      sheet.value(2, 5, 1.234);
    }
    return file;
  }

  private Path returned(InputTable table, SourceLayout layout, Path received) throws Exception {
    List<FaultyLine> lines =
        faulty(Intake.read(received, table, layout)).stream()
            .map(line -> new FaultyLine(line.lineNo(), line.raw(), line.findings()))
            .toList();
    Path returned = folder.resolve("returned.xlsx");
    CorrectionWorkbook.write(returned, table, layout, BATCH, lines);
    return returned;
  }

  private static List<ReceivedLine> faulty(List<ReceivedLine> lines) {
    return lines.stream().filter(ReceivedLine::refused).toList();
  }

  private static IncomingFile open(Path file, InputTable table) throws Exception {
    return IncomingFile.open(file, table, Intake.CANONICAL, Intake.CONTEXT);
  }

  private static List<Row> rows(Path file) throws Exception {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      return workbook.getFirstSheet().read();
    }
  }

  private static String part(Path file, String name) throws Exception {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] content = zip.getInputStream(zip.getEntry(name)).readAllBytes();
      return new String(content, StandardCharsets.UTF_8);
    }
  }
}
