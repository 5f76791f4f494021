package giamngheo.warehouse.file.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.file.cell.LineContext;
import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.identity.IdentityNumbers;
import giamngheo.warehouse.table.MemberTable;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Identity numbers become keyed hashes. */
class IdentityNumbersTest {
  private static final String HEADER =
      "review_year,area_code,household_id,member_no,sex,birth_date,id_number\n";
  private static final String NUMBER = "020190000123";

  @TempDir Path folder;

  @Test
  void hashesAsPublished() {
    // Test case 2 of RFC 4231.
    assertEquals(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        new IdentityNumbers("Jefe").hash("what do ya want for nothing?"));
  }

  @Test
  void replacesTheNumberInValuesAndRaw() throws Exception {
    ReceivedLine line = read(NUMBER);
    String hash = (String) Intake.value(line, "member", "id_hash");
    assertEquals(64, hash.length());
    assertEquals("123", Intake.value(line, "member", "id_last3"));
    assertTrue(line.raw().contains("\"id_hash\":\"" + hash + "\",\"id_last3\":\"123\""));
    assertFalse(line.toString().contains(NUMBER));
    assertFalse(line.raw().contains("id_number"));
  }

  @Test
  void recognisesTheSameNumberHoweverItIsWritten() throws Exception {
    Object hash = Intake.value(read(NUMBER), "member", "id_hash");
    assertEquals(hash, Intake.value(read(" 020.190-000 123 "), "member", "id_hash"));
    assertEquals(hash, Intake.value(read("０２０１９００００１２３"), "member", "id_hash"));
    assertNotEquals(hash, Intake.value(read("020190000124"), "member", "id_hash"));
  }

  @Test
  void restoresZerosThatASpreadsheetDropped() {
    assertEquals(NUMBER, IdentityNumbers.normal("20190000123", CellKind.NUMBER));
    assertEquals("001090000001", IdentityNumbers.normal("1090000001", CellKind.NUMBER));
    assertEquals("012345678", IdentityNumbers.normal("12345678", CellKind.NUMBER));
    assertEquals("20190000123", IdentityNumbers.normal("20190000123", CellKind.TEXT));
    assertEquals("1234567890123", IdentityNumbers.normal("1234567890123", CellKind.NUMBER));
  }

  @Test
  void needsAKeyOnlyForFilesWithNumbers() throws Exception {
    LineContext keyless = Intake.context(Optional.empty());
    Path with = Intake.write(folder, "a.csv", HEADER + line("") + line(NUMBER));
    try (IncomingFile file =
        IncomingFile.open(with, MemberTable.TABLE, Intake.CANONICAL, keyless)) {
      assertTrue(file.tables().get(0).hasIdNumbers());
      assertThrows(IllegalStateException.class, file.tables().get(0)::lines);
    }
    Path without = Intake.write(folder, "b.csv", HEADER + line(""));
    try (IncomingFile file =
        IncomingFile.open(without, MemberTable.TABLE, Intake.CANONICAL, keyless)) {
      assertFalse(file.tables().get(0).hasIdNumbers());
      assertNull(Intake.value(file.tables().get(0).lines().next(), "member", "id_hash"));
    }
  }

  @Test
  void leavesAnEmptyCellEmpty() throws Exception {
    ReceivedLine line = read("");
    assertNull(Intake.value(line, "member", "id_hash"));
    assertTrue(line.raw().contains("\"id_hash\":\"\",\"id_last3\":\"\""));
  }

  private ReceivedLine read(String number) throws Exception {
    return Intake.lines(folder, "member", HEADER + line(number)).get(0);
  }

  private static String line(String number) {
    return "2024,06325,H1,1,female,1990-05-02," + number + "\n";
  }
}
