package giamngheo.jobs.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.ProjectForms;
import giamngheo.reports.model.FormCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No figure in print that a reader takes for a mistake. */
class PrintedCellsTest {
  private static ComposedCell cell(String column, String value) {
    return new ComposedCell("06328", "Xã Long Đống", column, new BigDecimal(value), null);
  }

  private static FormCell printed(
      String form, String row, String column, Map<String, ComposedCell> cells) {
    FormDefinition definition = ProjectForms.form(form);
    return new PrintedCells(definition, "vi")
        .cell(definition.column(column).orElseThrow(), row, cells);
  }

  @ParameterizedTest
  @CsvSource({"-1, 22, true", "0, 0, false", "1, 1, false"})
  void whereTheFormulaFallsBelowZeroThoseInNoGroupArePrinted(
      String formula, String shown, boolean marked) {
    FormCell five =
        printed(
            "subject-groups",
            "06328",
            "5",
            Map.of("5", cell("5", formula), "5b", cell("5b", "22")));
    assertEquals(new BigDecimal(shown), five.value());
    assertEquals(marked, five.flagged());
  }

  @Test
  void theNoteNamesTheFormulasValue() {
    FormDefinition form = ProjectForms.form("subject-groups");
    Map<String, List<String>> unusual =
        new PrintedCells(form, "vi")
            .unusual(Map.of("06328", Map.of("5", cell("5", "-53"), "5b", cell("5b", "22"))));
    assertEquals(Map.of("5", List.of("Xã Long Đống -53")), unusual);
  }

  @ParameterizedTest
  @CsvSource({"99.99, false", "100, false", "100.01, true"})
  void aShareAboveTheWholeIsMarked(String percent, boolean marked) {
    FormCell share = printed("capital", "3.1", "6", Map.of("6", cell("6", percent)));
    assertEquals(marked, share.flagged());
    assertEquals(new BigDecimal(percent), share.value());
  }

  @Test
  void aSumOfMoneyAboveAHundredIsNoShare() {
    FormCell money = printed("capital", "3.1", "5", Map.of("5", cell("5", "160000000")));
    assertFalse(money.flagged());
    assertEquals(new BigDecimal("160.00"), money.value());
  }

  @ParameterizedTest
  @CsvSource({"0, health_insurance, true", "1, health_insurance, false", "0, water, false"})
  void whatNothingRecordsIsNotZero(String recorded, String row, boolean isBlank) {
    Map<String, ComposedCell> cells =
        Map.of("2", cell("2", "0"), "4", cell("4", "0"), "5", cell("5", recorded));
    FormCell met = printed("need-reach", row, "2", cells);
    assertEquals(isBlank ? "chưa theo dõi" : null, met.text());
    assertEquals(isBlank, printed("need-reach", row, "4", cells).value() == null);
  }

  @Test
  void wordsOfThoseWhoRunTheSystemAreNotPrinted() {
    ComposedCell light = new ComposedCell("01", "01", "F", null, "Đạt (xanh)");
    assertEquals("Đạt", printed("results-framework", "01", "F", Map.of("F", light)).text());
    ComposedCell note = new ComposedCell("01", "01", "G", null, "chỉ tiêu tạm");
    assertTrue(printed("results-framework", "01", "G", Map.of("G", note)).text() == null);
  }
}
