package giamngheo.warehouse.file.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.table.HouseholdTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are damaged or mean harm are refused before anything is made of them. */
class HostileWorkbookTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String ROWS =
      Workbooks.row(
              1, "review_year", "review_date", "area_code", "household_id", "ethnicity", "hamlet")
          + Workbooks.row(2, "2024", "15/10/2024", "06325", "H1", "Tày", "Thôn 1");

  @TempDir Path folder;

  @Test
  void readsTheSoundWorkbookThatTheOthersAreMadeFrom() throws Exception {
    assertEquals(1, Intake.read(write(Workbooks.parts(ROWS)), "household").size());
  }

  @Test
  void refusesAZipBomb() throws Exception {
    Path file = folder.resolve("a.xlsx");
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) ' ');
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : Workbooks.parts(ROWS).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        if (part.getKey().equals(SHEET)) {
          for (int mebibyte = 0; mebibyte < 200; mebibyte++) {
            zip.write(block);
          }
        }
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    assertTrue(Files.size(file) < 1 << 20);
    FileRefused refused = refused(file);
    assertEquals("UNREADABLE_FILE", refused.checkId());
    assertTrue(refused.messageEn().contains("inflates beyond the limits"), refused.messageEn());
  }

  @Test
  void refusesABombHiddenInAPartThatIsNotRead() throws Exception {
    Map<String, String> parts = Workbooks.parts(ROWS);
    parts.put("xl/media/image1.png", "0".repeat(20 << 20));
    assertTrue(refused(write(parts)).messageEn().contains("inflates"));
  }

  @Test
  void refusesTooManyParts() throws Exception {
    Map<String, String> parts = Workbooks.parts(ROWS);
    for (int index = 0; index < 10_001; index++) {
      parts.put("xl/media/" + index, "");
    }
    assertTrue(refused(write(parts)).messageEn().contains("inflates beyond the limits"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">",
        "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
      })
  void refusesDocumentTypes(String doctype) throws Exception {
    for (String part : Workbooks.parts(ROWS).keySet()) {
      Map<String, String> parts = Workbooks.parts(ROWS);
      parts.put(part, doctype + parts.get(part).replace("H1", "&x;"));
      FileRefused refused = refused(write(parts));
      assertEquals("UNREADABLE_FILE", refused.checkId());
      assertTrue(refused.messageEn().contains("DOCTYPE"), refused.messageEn());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"3\"><c r=\"ZZZZZZ3\"><v>1</v></c></row>",
        "<row r=\"3\"><c><v>1</v></row>",
        "<row r=\"1\"><c><v>1</v></c></row>",
        "<row r=\"99999999999\"><c><v>1</v></c></row>"
      })
  void refusesBrokenSheets(String row) throws Exception {
    FileRefused refused = refused(write(Workbooks.parts(ROWS + row)));
    assertEquals("UNREADABLE_FILE", refused.checkId());
    assertTrue(refused.messageEn().contains("damaged"), refused.messageEn());
  }

  @Test
  void refusesTextsAndFormulasBeyondTheFormat() throws Exception {
    String text = Workbooks.row(3, "x".repeat(40_000));
    String formula = "<row r=\"3\"><c><f>" + "A1+".repeat(3_000) + "A1</f><v>1</v></c></row>";
    assertEquals("UNREADABLE_FILE", refused(write(Workbooks.parts(ROWS + text))).checkId());
    assertEquals("UNREADABLE_FILE", refused(write(Workbooks.parts(ROWS + formula))).checkId());
  }

  @Test
  void survivesNumbersThatWouldFillTheMemory() throws Exception {
    String row =
        "<row r=\"3\"><c><v>1E2000000000</v></c><c><v>1E-2000000000</v></c><c t=\"e\"><v>#N/A</v>"
            + "</c></row>";
    ReceivedLine line = Intake.read(write(Workbooks.parts(ROWS + row)), "household").get(1);
    assertTrue(Intake.faults(line).contains("NOT_A_NUMBER review_year"));
    assertTrue(Intake.faults(line).contains("DATE_AS_NUMBER review_date"));
  }

  @Test
  void refusesMacros() throws Exception {
    Map<String, String> parts = Workbooks.parts(ROWS);
    parts.put("xl/vbaProject.bin", "x");
    assertTrue(refused(write(parts)).messageEn().contains("macros"));
  }

  @Test
  void refusesOldAndProtectedSpreadsheets() throws Exception {
    byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, 0, 0, 0};
    Path file = Files.write(folder.resolve("a.xls"), start);
    assertTrue(refused(file).messageEn().contains("old .xls or protected by a password"));
  }

  @Test
  void refusesWhatIsNoSpreadsheet() throws Exception {
    Path text = Files.writeString(folder.resolve("a.xlsx"), "review_year,area_code\n");
    assertTrue(refused(text).messageEn().contains("not a spreadsheet"));
    Path zip = Workbooks.write(folder.resolve("b.xlsx"), Map.of("a.txt", "x"));
    assertTrue(refused(zip).messageEn().contains("packed file (zip)"));
  }

  @Test
  void refusesEveryTruncation() throws Exception {
    byte[] whole = Files.readAllBytes(write(Workbooks.parts(ROWS)));
    for (int length = 4; length < whole.length; length += 37) {
      Path file = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, length));
      assertEquals("UNREADABLE_FILE", refused(file).checkId());
    }
  }

  /** Each mutation is refused or read; nothing else is thrown. */
  @ParameterizedTest
  @ValueSource(strings = {"workbook", "sheet", "csv"})
  void survivesMutations(String target) throws Exception {
    Random random = new Random(20_241_015);
    int refused = 0;
    int read = 0;
    for (int round = 0; round < 300; round++) {
      Path file = mutated(target, random);
      try {
        assertTrue(Intake.read(file, "household").size() >= 1);
        read++;
      } catch (FileRefused e) {
        assertTrue(e.messageVi().contains("→"));
        refused++;
      }
    }
    assertTrue(refused > 0, target);
    assertTrue(read > 0, target);
  }

  private Path mutated(String target, Random random) throws IOException {
    Map<String, String> parts = Workbooks.parts(ROWS);
    if (target.equals("sheet")) {
      byte[] sheet = mutated(parts.get(SHEET).getBytes(StandardCharsets.ISO_8859_1), random);
      parts.put(SHEET, new String(sheet, StandardCharsets.ISO_8859_1));
      return write(parts);
    }
    if (target.equals("workbook")) {
      Path file = write(parts);
      return Files.write(file, mutated(Files.readAllBytes(file), random));
    }
    String csv =
        "review_year,review_date,area_code,household_id,ethnicity\n"
            + "2024,15/10/2024,06325,\"H1\",Tày\n".repeat(3);
    return Files.write(
        folder.resolve("a.csv"), mutated(csv.getBytes(StandardCharsets.UTF_8), random));
  }

  private static byte[] mutated(byte[] content, Random random) {
    int changes = 1 + random.nextInt(3);
    for (int change = 0; change < changes; change++) {
      content[random.nextInt(content.length)] = (byte) random.nextInt(256);
    }
    return content;
  }

  private Path write(Map<String, String> parts) throws IOException {
    return Workbooks.write(folder.resolve("a.xlsx"), parts);
  }

  private static FileRefused refused(Path file) {
    return assertThrows(
        FileRefused.class,
        () ->
            IncomingFile.open(file, HouseholdTable.TABLE, Intake.CANONICAL, Intake.CONTEXT)
                .close());
  }
}
