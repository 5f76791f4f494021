package giamngheo.warehouse.file.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.check.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes, names, identities and dates as communes send them: read rightly, doubted or refused. */
class FieldTextTest {
  private static final String ID = "020190000123";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"6325", "6325.0", "'06325", "=\"06325\"", " 06325\u00a0", "06325\u200b"})
  void readsAnAreaCodeWhoseZeroIsCertain(String code) throws Exception {
    ReceivedLine line = household("area_code", code);
    assertEquals("06325", line.areaCode());
    assertEquals(List.of(), line.findings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999", "63250", "325.5", "6,3E+3"})
  void showsAnAreaCodeThatItCannotRead(String code) throws Exception {
    ReceivedLine line = household("area_code", code);
    assertEquals(List.of("UNKNOWN_AREA area_code"), Intake.faults(line));
    assertTrue(line.findings().get(0).messageVi().contains(code));
    assertTrue(line.findings().get(0).messageVi().contains(".xlsx"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "06325-00\u200b01",
        "06325-00\u00ad01",
        "06325–0001",
        "06325 - 0001",
        "\u202e06325-0001",
        "０６３２５－０００１",
        "06325\u2011\ufeff0001",
        "'06325-0001"
      })
  void givesACodeOneForm(String code) throws Exception {
    ReceivedLine line = household("household_id", code);
    assertEquals("06325-0001", line.householdId());
    assertEquals(List.of(), line.findings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"06325\u00a00001", "06325\u20030001", "06325-00\t01", "06325\u001b0001"})
  void refusesACodeWithACharacterThatCannotBeSeen(String code) throws Exception {
    ReceivedLine line = household("household_id", code);
    assertEquals("BAD_CODE household_id", Intake.faults(line).get(0));
    assertTrue(line.refused());
  }

  @ParameterizedTest
  @ValueSource(strings = {"6,3251E+11", "6.3251E+11", "6.3251e11", "6E+11"})
  void refusesARoundedCode(String code) throws Exception {
    assertEquals("BAD_CODE household_id", Intake.faults(household("household_id", code)).get(0));
  }

  @ParameterizedTest
  @CsvSource({"hh-1,hh-1", "HH-1,HH-1", "12E5,12E5", "632500010001.0,632500010001"})
  void keepsTheCaseAndTheLettersOfACode(String code, String kept) throws Exception {
    ReceivedLine line = household("household_id", code);
    assertEquals(kept, line.householdId());
    assertEquals(List.of(), line.findings());
  }

  @Test
  void doubtsLettersThatOnlyLookLatin() throws Exception {
    ReceivedLine line = household("household_id", "\u041d\u0410-1");
    assertEquals(List.of("CODE_DOUBTFUL household_id"), Intake.faults(line));
    assertFalse(line.refused());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\u00d0ặng Văn \u00d0ức|Đặng Văn Đức",
        "Nông  Văn\u00a0Thử|Nông Văn Thử",
        "Nông\u200b Văn Thử\u202e|Nông Văn Thử"
      })
  void cleansNames(String written, String name) throws Exception {
    ReceivedLine line = household("head_name", written);
    assertEquals(name, Intake.value(line, "household", "head_name"));
    assertEquals(List.of(), line.findings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NguyÔn V¨n Hïng",
        "TrÇn ThÞ Hµ",
        "Nguyeãn Vaên Haønh",
        "Th\u00c3\u00b4n N\u00c3\u00a0 Th\u00e1\u00bb\u00ad",
        "Nguy?n V?n H\u00f9ng",
        "Nguy\ufffdn"
      })
  void refusesNamesOfFormerEncodings(String name) throws Exception {
    ReceivedLine line = household("head_name", name);
    assertEquals(List.of("LEGACY_ENCODING head_name"), Intake.faults(line));
    assertFalse(line.findings().get(0).messageVi().contains(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hoàng Thị Hoà",
        "Y Bliă Êban",
        "H'Ñô Niê",
        "Côn",
        "Lò Thị É",
        "Đào Văn Út",
        "Müller",
        "Giàng A Páo",
        "Tẩn Lở Mẩy",
        "Sùng Seo Sì"
      })
  void leavesNamesOfEveryPeopleAlone(String name) throws Exception {
    assertEquals(List.of(), household("head_name", name).findings());
  }

  @Test
  void boundsTextsByTheirColumn() throws Exception {
    assertEquals(List.of(), household("head_name", "x".repeat(100)).findings());
    ReceivedLine line = household("head_name", "x".repeat(101));
    assertEquals(List.of("OUT_OF_RANGE head_name"), Intake.faults(line));
    assertEquals(
        "OUT_OF_RANGE household_id",
        Intake.faults(household("household_id", "7".repeat(100_000))).get(0));
  }

  @Test
  void showsTheSpellingOfAGroupThatItDoesNotKnow() throws Exception {
    ReceivedLine line = household("ethnicity", "DT Khác");
    assertEquals(List.of("UNKNOWN_CODE ethnicity"), Intake.faults(line));
    assertTrue(line.findings().get(0).messageVi().contains("DT Khác"));
    assertNull(line.findings().get(0).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2,0180E+10",
        "2.0180E+10",
        "chưa có",
        "0",
        "000000000000",
        "111111111",
        "123456789",
        "012345678901",
        "201800000000",
        "020180000000",
        "02019000012",
        "0201900001234",
        "ABC020199999999",
        "20190000123x"
      })
  void saysWhatIdentifiesNobody(String number) throws Exception {
    ReceivedLine line = member("id_number", number);
    assertEquals(List.of("NOT_AN_IDENTITY id_number"), Intake.faults(line));
    assertFalse(line.refused());
    assertNull(Intake.value(line, "member", "id_hash"));
    assertNull(Intake.value(line, "member", "id_last3"));
    assertFalse(line.raw().contains('"' + number + '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {ID, "20190000123", "'020190000123", "020 190 000 123", "=\"020190000123\""})
  void recognisesOneIdentityHoweverItCame(String number) throws Exception {
    ReceivedLine line = member("id_number", number);
    assertEquals(List.of(), line.findings());
    assertEquals(
        Intake.value(member("id_number", ID), "member", "id_hash"),
        Intake.value(line, "member", "id_hash"));
  }

  @Test
  void takesTheNumberOfAFormerCard() throws Exception {
    assertNotNull(Intake.value(member("id_number", "081234567"), "member", "id_hash"));
  }

  @ParameterizedTest
  @CsvSource({
    "birth_date,020190000123",
    "full_name,Lý A 020190000123",
    "full_name,Lý A 020 190 000 123",
    "full_name,Lý A (081234567)",
    "full_name,Lý A ０２０１９００００１２３",
    "unknown,so 020190000123"
  })
  void masksIdentityNumbersInEveryTextCell(String column, String text) throws Exception {
    ReceivedLine line = member(column, text);
    String number = text.replaceAll("[^\\p{Nd}]", "");
    assertFalse(line.toString().replace(" ", "").contains(number), line.toString());
    assertTrue(line.raw().contains("***" + (number.endsWith("7") ? "567" : "123") + "#"));
  }

  @Test
  void masksTheSameNumberAlike() throws Exception {
    Object one = Intake.value(member("full_name", "Lý A " + ID), "member", "full_name");
    assertEquals(one, Intake.value(member("full_name", "Lý A " + ID), "member", "full_name"));
    assertFalse(
        one.equals(Intake.value(member("full_name", "Lý A 020190000124"), "member", "full_name")));
  }

  @Test
  void keepsTheDigitsOfCodesAndFigures() throws Exception {
    ReceivedLine line =
        Intake.line(
            folder,
            "household",
            Intake.household("household_id", "063250010001", "income_per_capita", "150000000"));
    assertTrue(line.raw().contains("063250010001"));
    assertTrue(line.raw().contains("150000000"));
    assertEquals("063250010001", line.householdId());
  }

  @Test
  void doubtsDatesOfAMachineThatTurnsThem() throws Exception {
    assertEquals(
        List.of("DATE_ORDER_DOUBTFUL birth_date", "DATE_ORDER_DOUBTFUL birth_date"),
        faults("2009-05-08", "2018-11-01", "25/12/2009", "31/03/2011"));
    assertEquals(List.of(), faults("2009-05-08", "2018-11-21", "25/12/2009"));
    assertEquals(List.of(), faults("2009-05-08", "05/12/2009", "25/12/2009"));
    assertEquals(List.of(), faults("2009-05-08", "2018-11-01"));
    assertEquals(List.of(), faults("2009-05-05", "25/12/2009"));
  }

  @Test
  void doubtsDatesOfAFileWithTheMonthFirst() throws Exception {
    assertEquals(
        List.of("BAD_DATE birth_date", "DATE_ORDER_DOUBTFUL birth_date"),
        faults("12/25/2009", "05/08/2009", "25/12/2009", "08/08/2009"));
    assertEquals(List.of("BAD_DATE birth_date"), faults("12-25-2009", "25-12-2009"));
  }

  @ParameterizedTest
  @CsvSource({"1,4,'lines 3'", "1,2,''", "2,3,''", "3,7,'3–5'", "0,4,''"})
  void linesThatLackCellsAreToldWhereMostHaveAll(int shorter, int all, String named)
      throws Exception {
    StringBuilder content =
        new StringBuilder("review_year,area_code,household_id,member_no,sex,birth_date,note\n");
    for (int number = 1; number <= all; number++) {
      boolean isShort = number > 1 && number <= 1 + shorter;
      content.append(
          "2024,06325,H1,%d,female,2000-05-05%s\n".formatted(number, isShort ? "" : ","));
    }
    List<Finding> found =
        Intake.lines(folder, "member", content.toString()).stream()
            .flatMap(line -> line.findings().stream())
            .toList();
    assertEquals(named.isEmpty() ? 0 : 1, found.size());
    assertTrue(
        found.stream()
            .allMatch(
                each ->
                    each.checkId().equals("ROWS_SHORT")
                        && each.messageEn().contains(named.replace("lines ", ": "))));
  }

  private List<String> faults(String... births) throws Exception {
    StringBuilder content =
        new StringBuilder("review_year,area_code,household_id,member_no,sex,birth_date\n");
    for (int number = 0; number < births.length; number++) {
      content.append("2024,06325,H1,%d,female,%s\n".formatted(number + 1, births[number]));
    }
    return Intake.lines(folder, "member", content.toString()).stream()
        .flatMap(line -> Intake.faults(line).stream())
        .toList();
  }

  private ReceivedLine household(String column, String text) throws Exception {
    return Intake.line(folder, "household", Intake.household(column, text));
  }

  private ReceivedLine member(String column, String text) throws Exception {
    return Intake.line(folder, "member", Intake.member(column, text));
  }
}
