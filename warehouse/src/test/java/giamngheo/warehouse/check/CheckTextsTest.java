package giamngheo.warehouse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.file.line.Intake;
import giamngheo.warehouse.refusal.CallerMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sentences of the checks. */
class CheckTextsTest {
  private static final Set<String> ERRORS =
      Set.of(
          "UNKNOWN_AREA",
          "NOT_A_NUMBER",
          "OUT_OF_RANGE",
          "UNKNOWN_CODE",
          "BAD_DATE",
          "MISSING_VALUE",
          "DUPLICATE_HOUSEHOLD",
          "DUPLICATE_MEMBER",
          "NO_MEMBERS",
          "ORPHAN_MEMBER",
          "MEMBER_REFUSED",
          "MISSING_FACT",
          "POPULATION_BELOW_LIST",
          "MISSING_COLUMN",
          "UNREADABLE_FILE",
          "EMPTY_FILE",
          "SUPERSEDED_FILE");
  private static final Set<String> WARNINGS =
      Set.of(
          "CLASS_DISAGREES",
          "POINTS_DISAGREE",
          "FLAG_DISAGREES",
          "INDICATORS_UNKNOWN",
          "BIRTH_YEAR_ONLY",
          "ON_LIST_NOT_REVIEWED",
          "OPENING_DISAGREES",
          "TOTAL_DISAGREES",
          "POPULATION_JUMP",
          "UNUSUAL_CHANGE",
          "IDENTITY_REUSED");

  @TempDir Path conf;

  @Test
  void knowsEveryCheckWithItsSeverity() {
    ERRORS.forEach(id -> assertEquals(Severity.ERROR, Intake.TEXTS.severity(id), id));
    WARNINGS.forEach(id -> assertEquals(Severity.WARNING, Intake.TEXTS.severity(id), id));
    assertTrue(Intake.TEXTS.ids().containsAll(ERRORS));
    assertTrue(Intake.TEXTS.ids().containsAll(WARNINGS));
  }

  @Test
  void saysWhatIsWrongAndWhatToDoInBothLanguages() {
    for (String id : Intake.TEXTS.idsWithCases()) {
      Finding finding = Intake.TEXTS.finding(id, "b2_points", "7", "a", "b", "c", "d");
      for (String message : new String[] {finding.messageVi(), finding.messageEn()}) {
        assertFalse(message.contains("{"), id);
        assertTrue(CheckTexts.problem(message).length() > 20, id);
        assertTrue(CheckTexts.remedy(message).endsWith("."), id);
        assertFalse(CheckTexts.remedy(message).contains("→"), id);
      }
      assertFalse(finding.messageVi().equals(finding.messageEn()), id);
      assertFalse(Intake.TEXTS.title(finding.checkId()).vi().isBlank());
      assertFalse(Intake.TEXTS.title(finding.checkId()).en().isBlank());
    }
  }

  @Test
  void keepsPersonalValuesOut() {
    for (String column : new String[] {"head_name", "full_name", "id_number", "ethnicity"}) {
      Finding finding = Intake.TEXTS.finding("UNKNOWN_CODE", column, "Nông Thị Bí Mật", "x");
      assertNull(finding.value());
      assertFalse((finding.messageVi() + finding.messageEn()).contains("Bí Mật"), column);
    }
  }

  @Test
  void cannotBeUsedToForgeLogLinesOrGaps() {
    Finding finding =
        Intake.TEXTS.finding("BAD_DATE", "review_date", "1\n2024 ERROR \u001b[31m \u202e{0}");
    assertEquals("1\\u000a2024 ERROR \\u001b[31m \\u202e{0}", finding.value());
    assertTrue(finding.messageVi().contains("\\u000a2024 ERROR"));
    assertTrue(finding.messageVi().contains("{0}"));
  }

  @Test
  void cutsLongValues() {
    String value = Intake.TEXTS.finding("NOT_A_NUMBER", "b1_points", "ộ".repeat(61)).value();
    assertEquals("ộ".repeat(60) + "…", value);
    assertEquals(
        "ộ".repeat(60), Intake.TEXTS.finding("NOT_A_NUMBER", "b1_points", "ộ".repeat(60)).value());
  }

  @Test
  void namesFileLineAndNearestWordOfAMistake() throws Exception {
    Files.writeString(
        conf.resolve("checks.yaml"),
        """
        BAD_DATE:
          severity: eror
          title: {vi: "a", en: "b"}
        """);
    CallerMistake error = assertThrows(CallerMistake.class, () -> CheckTexts.load(conf));
    assertTrue(error.text().en().contains("checks.yaml, line 2: BAD_DATE.severity"));
    assertTrue(error.text().en().contains("did you mean “error”?"), error.text().en());
    assertTrue(error.text().vi().contains("dòng 2"));
  }

  @Test
  void aCheckIsFoundByItsEntryAlone() throws IOException {
    CheckTexts texts = withCheck("HamletWithoutName", "household");
    assertTrue(
        texts.lineChecks("household").stream().anyMatch(HamletWithoutName.class::isInstance));
    assertTrue(texts.lineChecks("member").stream().noneMatch(HamletWithoutName.class::isInstance));
  }

  @Test
  void aCheckWithoutItsClassIsToldWhenTheFileIsRead() {
    CallerMistake mistake =
        assertThrows(CallerMistake.class, () -> withCheck("HamletWithNoClass", "household"));
    assertTrue(mistake.text().en().contains("HamletWithNoClass"), mistake.text().en());
    assertThrows(CallerMistake.class, () -> withCheck("HamletWithoutName", "houshold"));
  }

  private CheckTexts withCheck(String name, String dataset) throws IOException {
    String entry =
        """

        HAMLET_WITHOUT_NAME:
          severity: warning
          title: {vi: "Thiếu thôn", en: "No hamlet"}
          message: {vi: "Cột “{column}” trống.", en: "Column “{column}” is empty."}
          why: {vi: "Bảng của xã cần thôn.", en: "Tables of a commune need it."}
          remedy: {vi: "Ghi tên thôn.", en: "Write the hamlet."}
          line_check: {class: %s, datasets: [%s]}
        """
            .formatted(name, dataset);
    Files.writeString(
        conf.resolve("checks.yaml"), Files.readString(Intake.CONF.resolve("checks.yaml")) + entry);
    return CheckTexts.load(conf);
  }
}
