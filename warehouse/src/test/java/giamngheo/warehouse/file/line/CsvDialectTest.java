package giamngheo.warehouse.file.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.table.HouseholdTable;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as other programs write it. */
class CsvDialectTest {
  private static final String HEADER =
      "review_year,review_date,area_code,household_id,ethnicity,income_per_capita\n";
  private static final String LINE = "2024,2024-10-15,06325,H1,Tày,1500000\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void readsEverySeparator(String separator) throws Exception {
    assertSound((HEADER + LINE).replace(",", separator), 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\r\n", "\ufeffsep=;\n", "\"sep=;\"\n", "sep=\n"})
  void readsALineThatNamesTheSeparator(String first) throws Exception {
    assertSound(first + (HEADER + LINE).replace(',', ';'), 3);
  }

  @Test
  void readsATabThatTheFirstLineNames() throws Exception {
    assertSound("sep=\t\n" + (HEADER + LINE).replace(',', '\t'), 3);
  }

  @Test
  void readsNumbersOfADatabaseAsNumbersWhateverTheNotation() throws Exception {
    String layout =
        """
        review_year,review_date,area_code,household_id,ethnicity,income_per_capita
        2024,2024-10-15 00:00:00,6325,H1,Tày,950.500
        """;
    List<ReceivedLine> lines =
        Intake.lines(
            folder, "household", "giamngheo-kinds:NUMBER TEXT NUMBER TEXT TEXT NUMBER\n" + layout);
    assertEquals(List.of("INCOME_DOUBTFUL income_per_capita"), Intake.faults(lines.get(0)));
    assertEquals(2, lines.get(0).lineNo());
    assertEquals(
        new BigDecimal("950.50"), Intake.value(lines.get(0), "household", "income_per_capita"));
    assertEquals("06325", lines.get(0).areaCode());
    assertEquals(
        List.of("NOT_A_NUMBER income_per_capita"),
        Intake.faults(Intake.lines(folder, "household", layout).get(0)));
  }

  @ParameterizedTest
  @CsvSource({"windows-1258,Windows-1258", "TCVN3,TCVN3", "VNI,VNI", "VISCII,VISCII"})
  void namesTheFormerEncodingOfAFile(String encoding, String named) throws Exception {
    String text = HEADER + LINE.replace("H1", "\u0001");
    byte[] name =
        switch (encoding) {
          case "TCVN3" -> bytes("Ng\u00f4 V\u00a8n H\u00ae, NguyÔn ThÞ Hµ, TrÇn Quèc ViÖt");
          case "VNI" -> bytes("Nguyeãn Vaên Haønh, Traàn Thò Myõ, Ñaëng Vaên Thöù");
          case "VISCII" ->
              bytes("Nguy­n Văn".replace("ă", "\u00e5") + " Vi\u00aet Th\u00b8 H\u00b0");
          default ->
              "Chu\u0309 hô\u0323 Nguyê\u0303n Va\u0306n".getBytes(Charset.forName(encoding));
        };
    byte[] content = splice(text.getBytes(StandardCharsets.ISO_8859_1), name);
    Path file = Files.write(folder.resolve("a.csv"), content);
    FileRefused refused =
        assertThrows(
            FileRefused.class,
            () ->
                IncomingFile.open(file, HouseholdTable.TABLE, Intake.CANONICAL, Intake.CONTEXT)
                    .close());
    assertEquals("LEGACY_ENCODING", refused.checkId());
    assertTrue(refused.messageVi().contains(named), refused.messageVi());
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] splice(byte[] text, byte[] name) {
    java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
    for (byte each : text) {
      if (each == 1) {
        whole.writeBytes(name);
      } else {
        whole.write(each);
      }
    }
    return whole.toByteArray();
  }

  private void assertSound(String content, long lineNo) throws Exception {
    List<ReceivedLine> lines = Intake.lines(folder, "household", content);
    assertEquals(1, lines.size());
    assertEquals(List.of(), lines.get(0).findings());
    assertEquals(lineNo, lines.get(0).lineNo());
    assertEquals("H1", lines.get(0).householdId());
  }
}
