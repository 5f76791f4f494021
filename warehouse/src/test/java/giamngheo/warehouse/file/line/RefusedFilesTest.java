package giamngheo.warehouse.file.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.table.HouseholdTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are refused whole, with cause and remedy. */
class RefusedFilesTest {
  private static final String HEADER = "review_year,review_date,area_code,household_id,ethnicity\n";
  private static final String LINE = "2024,2024-10-15,06325,H1,Tày\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", HEADER, HEADER + "\n,,,,\n"})
  void refusesFilesWithoutData(String content) throws Exception {
    assertEquals("EMPTY_FILE", refused(write(content)).checkId());
  }

  @Test
  void namesAllMissingColumnsAndTheNearestHeadings() throws Exception {
    FileRefused refused = refused(write("reviewyear,review_date,area,household_id,x\n1,2,3,4,5\n"));
    assertEquals("MISSING_COLUMN", refused.checkId());
    assertTrue(
        refused.messageEn().contains("lacks the columns: review_year, area_code, ethnicity."));
    assertTrue(refused.messageEn().contains("reviewyear"), refused.messageEn());
    assertTrue(refused.messageVi().contains("--source"), refused.messageVi());
  }

  @Test
  void namesTheEncodingOfHeadingsInAFont() throws Exception {
    FileRefused refused = refused(write("M\u00b7 hé,D©n téc,Hä vµ tªn\n1,2,3\n"));
    assertEquals("LEGACY_ENCODING", refused.checkId());
    assertTrue(refused.messageVi().contains("TCVN3"), refused.messageVi());
  }

  @Test
  void refusesAFileOfAnotherLayout() throws Exception {
    assertEquals(
        "MISSING_COLUMN", refused(write("Mã hộ;Dân tộc;Thu nhập\nH1;Tày;1.500\n")).checkId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1258", "UTF-16LE", "UTF-16BE", "UTF-16", "ISO-8859-1"})
  void refusesOtherEncodings(String charset) throws Exception {
    String name = charset.startsWith("UTF") ? "Nông Văn Đức" : "Lê Văn Côn";
    byte[] content = (HEADER + LINE.replace("H1", name)).getBytes(Charset.forName(charset));
    FileRefused refused = refused(Files.write(folder.resolve("a.csv"), content));
    assertEquals("LEGACY_ENCODING", refused.checkId());
    assertTrue(refused.messageVi().contains("CSV UTF-8"), refused.messageVi());
    assertTrue(charset.startsWith("UTF") == refused.messageVi().contains("UTF-16"));
  }

  @Test
  void refusesAQuoteThatIsNeverClosed() throws Exception {
    FileRefused refused = refused(write(HEADER + LINE + LINE.replace("H1", "\"H1") + LINE));
    assertEquals("UNREADABLE_FILE", refused.checkId());
    assertTrue(refused.messageEn().contains("near line 3"), refused.messageEn());
  }

  @Test
  void refusesTextAfterAClosingQuote() throws Exception {
    assertEquals(
        "UNREADABLE_FILE", refused(write(HEADER + LINE.replace("H1", "\"H\"1"))).checkId());
  }

  @Test
  void refusesARecordThatWouldFillTheMemory() throws Exception {
    String endless = "x".repeat(2 * Intake.LIMITS.recordCharacters());
    FileRefused refused = refused(write(HEADER + LINE + LINE.replace("H1", endless)));
    assertTrue(refused.messageEn().contains("near line 3"), refused.messageEn());
    FileRefused wide = refused(write(HEADER + LINE.strip() + ",".repeat(1_000) + "\n"));
    assertTrue(wide.messageEn().contains("more than 1000 columns"), wide.messageEn());
  }

  @Test
  void refusesAColumnThatStandsTwice() throws Exception {
    FileRefused refused = refused(write("Area_Code," + HEADER + "06325," + LINE));
    assertEquals("UNREADABLE_FILE", refused.checkId());
    assertTrue(refused.messageEn().contains("“Area_Code” stands several times"));
  }

  @Test
  void refusesADirectory() throws Exception {
    FileRefused refused = refused(Files.createDirectory(folder.resolve("a.csv")));
    assertEquals("UNREADABLE_FILE", refused.checkId());
    assertTrue(refused.messageEn().contains("directory"));
  }

  @Test
  void treatsAbsentFilesAsTheCallersMistakeAndFollowsLinks() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("b.csv"), folder.resolve("a.csv"));
    assertThrows(NoSuchFileException.class, () -> open(link));
    write(HEADER + LINE);
    assertEquals(1, Intake.read(link, "household").size());
  }

  private Path write(String content) throws IOException {
    return Files.write(folder.resolve("a.csv"), content.getBytes(StandardCharsets.UTF_8));
  }

  private static FileRefused refused(Path file) {
    return assertThrows(FileRefused.class, () -> open(file));
  }

  private static void open(Path file) throws IOException, FileRefused {
    IncomingFile.open(file, HouseholdTable.TABLE, Intake.CANONICAL, Intake.CONTEXT).close();
  }
}
