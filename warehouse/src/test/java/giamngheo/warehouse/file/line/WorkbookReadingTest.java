package giamngheo.warehouse.file.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.table.HouseholdTable;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as communes write them. */
class WorkbookReadingTest {
  private static final String[] HEADER = {
    "review_year",
    "review_date",
    "area_code",
    "household_id",
    "ethnicity",
    "income_per_capita",
    "head_name",
    "tv"
  };

  @TempDir Path folder;

  @Test
  void readsNumbersDatesAndFormulasOfCells() throws Exception {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      workbook.newWorksheet("Bìa").value(0, 0, "Bìa");
      Worksheet hidden = workbook.newWorksheet("Ẩn");
      hidden.setVisibilityState(VisibilityState.HIDDEN);
      Worksheet sheet = workbook.newWorksheet("household");
      for (int column = 0; column < HEADER.length; column++) {
        sheet.value(1, column, HEADER[column]);
      }
      sheet.value(4, 0, 2024);
      sheet.value(4, 1, LocalDate.of(2024, 10, 15));
      sheet.style(4, 1).format("dd/mm/yyyy").set();
      sheet.value(4, 2, 6325);
      sheet.value(4, 3, 7);
      sheet.value(4, 4, "Nùng");
      sheet.value(4, 5, 1500000.1);
      sheet.value(4, 6, "=HYPERLINK(\"http://a\";\"b\")");
      sheet.value(4, 7, true);
    }
    ReceivedLine line = Intake.read(file, "household").get(0);
    assertEquals(List.of("SHEET_UNKNOWN"), Intake.faults(line));
    assertEquals(5, line.lineNo());
    assertEquals(2024, value(line, "review_year"));
    assertEquals(LocalDate.of(2024, 10, 15), value(line, "review_date"));
    assertEquals("06325", value(line, "area_code"));
    assertEquals("7", value(line, "household_id"));
    assertEquals(new BigDecimal("1500000.10"), value(line, "income_per_capita"));
    assertEquals("=HYPERLINK(\"http://a\";\"b\")", value(line, "head_name"));
    assertEquals(true, value(line, "tv"));
    assertTrue(line.raw().contains("\"review_date\":\"2024-10-15\""), line.raw());
  }

  @Test
  void takesTheStoredValueOfAFormula() throws Exception {
    ReceivedLine line =
        only(
            "<c><f>2000+24</f><v>2024</v></c><c t=\"str\"><f>\"x\"</f><v>15/10/2024</v></c>"
                + "<c t=\"inlineStr\"><is><t>06325</t></is></c><c><v>12.0</v></c>"
                + "<c t=\"inlineStr\"><is><t>Tày</t></is></c>");
    assertEquals(List.of(), line.findings());
    assertEquals(2024, value(line, "review_year"));
    assertEquals("12", value(line, "household_id"));
  }

  @Test
  void doesNotTakeAnUnformattedNumberForADate() throws Exception {
    ReceivedLine line =
        only(
            "<c><v>2024</v></c><c><v>45580</v></c><c t=\"inlineStr\"><is><t>06325</t></is></c>"
                + "<c><v>1</v></c><c t=\"inlineStr\"><is><t>Tày</t></is></c>");
    assertEquals(List.of("DATE_AS_NUMBER review_date"), Intake.faults(line));
  }

  @Test
  void refusesAWorkbookWithAHeaderOnly() throws Exception {
    Path file =
        Workbooks.write(folder.resolve("a.xlsx"), Workbooks.parts(Workbooks.row(1, HEADER)));
    FileRefused refused =
        assertThrows(
            FileRefused.class,
            () ->
                IncomingFile.open(file, HouseholdTable.TABLE, Intake.CANONICAL, Intake.CONTEXT)
                    .close());
    assertEquals("EMPTY_FILE", refused.checkId());
  }

  private ReceivedLine only(String cells) throws Exception {
    Map<String, String> parts =
        Workbooks.parts(Workbooks.row(1, HEADER) + "<row r=\"2\">" + cells + "</row>");
    return Intake.read(Workbooks.write(folder.resolve("a.xlsx"), parts), "household").get(0);
  }

  private static Object value(ReceivedLine line, String column) {
    return Intake.value(line, "household", column);
  }
}
