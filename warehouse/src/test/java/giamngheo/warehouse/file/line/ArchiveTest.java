package giamngheo.warehouse.file.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.table.HouseholdTable;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that two programs would read differently, and files that only look like workbooks. */
class ArchiveTest {
  private static final String ROWS =
      Workbooks.row(
              1, "review_year", "review_date", "area_code", "household_id", "ethnicity", "hamlet")
          + Workbooks.row(2, "2024", "15/10/2024", "06325", "H1", "Tày", "Thôn 1");
  private static final Path SAMPLES = Path.of("src", "test", "resources", "workbooks");

  @TempDir Path folder;

  @Test
  void aChangedDigitIsDamage() throws Exception {
    FileRefused refused = refused(SAMPLES.resolve("stored-digit.xlsx"));
    assertTrue(refused.messageEn().contains("does not match its checksum"), refused.messageEn());
    assertFalse(Intake.read(SAMPLES.resolve("stored.xlsx"), "household").isEmpty());
  }

  @Test
  void anyBitOfAStoredPartIsDamage() throws Exception {
    byte[] whole = stored(Workbooks.parts(ROWS));
    byte[] text = "Thôn 1".getBytes(StandardCharsets.UTF_8);
    int at =
        new String(whole, StandardCharsets.ISO_8859_1)
            .indexOf(new String(text, StandardCharsets.ISO_8859_1));
    for (int bit = 0; bit < 8; bit++) {
      byte[] changed = whole.clone();
      changed[at + 3] ^= (byte) (1 << bit);
      assertEquals("UNREADABLE_FILE", refused(write(changed)).checkId());
    }
  }

  @Test
  void dataBeforeOrAfterTheArchiveIsRefused() throws Exception {
    byte[] whole = stored(Workbooks.parts(ROWS));
    assertEquals(1, Intake.read(write(whole), "household").size());
    refused(write(joined("x".getBytes(StandardCharsets.UTF_8), whole)));
    assertRefusedAsArchive(joined(whole, "x".getBytes(StandardCharsets.UTF_8)));
    assertRefusedAsArchive(joined(whole, whole));
  }

  @Test
  void twoPartsOfOneNameAreRefused() throws Exception {
    Map<String, String> parts = Workbooks.parts(ROWS);
    parts.put(
        "xl/worksheets/sheetX.xml", parts.get("xl/worksheets/sheet1.xml").replace("H1", "H9"));
    String bytes = new String(stored(parts), StandardCharsets.ISO_8859_1);
    assertRefusedAsArchive(
        bytes.replace("sheetX.xml", "sheet1.xml").getBytes(StandardCharsets.ISO_8859_1));
    assertRefusedAsArchive(
        bytes.replace("sheetX.xml", "Sheet1.xml").getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void aPartThatCallsItselfOtherwiseIsRefused() throws Exception {
    String bytes = new String(stored(Workbooks.parts(ROWS)), StandardCharsets.ISO_8859_1);
    int last = bytes.lastIndexOf("xl/workbook.xml");
    String changed = bytes.substring(0, last) + "xl/workbooK.xml" + bytes.substring(last + 15);
    assertRefusedAsArchive(changed.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><body><table><tr><td>1</td></tr></table></body></html> | HTML",
        "<!DOCTYPE html><html></html>                                 | HTML",
        "<table border=1><tr><td>Mã hộ</td></tr></table>              | HTML",
        "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/> |"
            + " XML Spreadsheet 2003",
        "<?xml version='1.0'?><office:document/>                      | OpenDocument",
        "<?xml version='1.0'?><a/>                                    | XML",
        "MIME-Version: 1.0                                            | MHTML",
        "%PDF-1.4                                                     | PDF",
        "{\\rtf1 a}                                                   | RTF"
      })
  void otherDialectsAreRefusedByName(String content, String name) throws Exception {
    for (String file : new String[] {"a.xls", "a.xlsx", "a.csv"}) {
      FileRefused refused = refused(Files.writeString(folder.resolve(file), content));
      assertEquals("UNREADABLE_FILE", refused.checkId());
      assertTrue(refused.messageEn().contains("The file is " + name), refused.messageEn());
      assertTrue(refused.messageEn().contains("Save As"), refused.messageEn());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"content.xml", "xl/workbook.bin", "word/document.xml", "Index/Document.iwa"})
  void otherArchivesAreRefusedByName(String part) throws Exception {
    Path file = Workbooks.write(folder.resolve("a.xlsx"), Map.of(part, "x"));
    assertTrue(refused(file).messageEn().contains("not an .xlsx workbook"));
  }

  @Test
  void packedFilesAreToldToBeUnpacked() throws Exception {
    Path zip =
        Workbooks.write(
            folder.resolve("a.zip"), Map.of("06325/ho.csv", "review_year\n2024", "b.xlsx", "x"));
    assertTrue(refused(zip).messageEn().contains("packed file (zip)"), refused(zip).messageEn());
    assertTrue(refused(zip).messageVi().contains("Giải nén"), refused(zip).messageVi());
    for (String[] start :
        new String[][] {
          {"Rar!\u001a\u0007", "rar"},
          {"7z\u00bc\u00af'", "7z"},
          {"\u001f\u008b\u0008", "gz"},
          {"BZh9", "bz2"}
        }) {
      Path file = folder.resolve("a.csv");
      Files.write(file, start[0].getBytes(StandardCharsets.ISO_8859_1));
      assertTrue(refused(file).messageEn().contains("packed file (" + start[1] + ")"), start[1]);
    }
  }

  @Test
  void oneCodeOnThousandsOfLinesIsRefused() throws Exception {
    String header = "review_year,review_date,area_code,household_id,ethnicity\n";
    String line = "2024,15/10/2024,06325,H1,Tày\n";
    assertEquals(
        Intake.LIMITS.linesOfOneKey(),
        Intake.lines(folder, "household", header + line.repeat(Intake.LIMITS.linesOfOneKey()))
            .size());
    Path file =
        Intake.write(folder, "b.csv", header + line.repeat(Intake.LIMITS.linesOfOneKey() + 1));
    assertTrue(refused(file).messageEn().contains("more than 2000 lines"));
  }

  private void assertRefusedAsArchive(byte[] content) throws Exception {
    FileRefused refused = refused(write(content));
    assertTrue(refused.messageEn().contains("contradicts itself"), refused.messageEn());
  }

  private static FileRefused refused(Path file) {
    return assertThrows(
        FileRefused.class,
        () ->
            IncomingFile.open(file, HouseholdTable.TABLE, Intake.CANONICAL, Intake.CONTEXT)
                .close());
  }

  private Path write(byte[] content) throws Exception {
    return Files.write(folder.resolve("a.xlsx"), content);
  }

  private static byte[] joined(byte[] first, byte[] second) throws Exception {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(first);
    joined.write(second);
    return joined.toByteArray();
  }

  /** The parts without compression, so that their bytes can be found. */
  private static byte[] stored(Map<String, String> parts) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = bytes;
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
