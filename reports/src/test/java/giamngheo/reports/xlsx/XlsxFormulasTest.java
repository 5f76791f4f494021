package giamngheo.reports.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.FormPrinter;
import giamngheo.reports.Format;
import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas give what is stored, or there are none. */
class XlsxFormulasTest {
  @TempDir Path folder;

  static FormRow row(String key, Emphasis emphasis, String... figures) {
    List<FormCell> cells = new ArrayList<>(List.of(FormCell.text(key)));
    for (String figure : figures) {
      cells.add(FormCell.number(new BigDecimal(figure)));
    }
    return new FormRow(key, emphasis, cells);
  }

  static Form form(FormRow... rows) {
    return new Form(
        "review-result",
        "review-result-185-2024",
        new DocumentBlock("", "UBND", "", "", List.of(), List.of(), List.of()).marked("Biểu số 1"),
        "Kết quả",
        List.of(),
        "",
        List.of(
            Heading.leaf("Nơi", "A", ColumnKind.TEXT, 2),
            Heading.leaf("Hộ", "1", ColumnKind.COUNT, 1),
            Heading.leaf("Nghèo", "2", ColumnKind.COUNT, 1),
            Heading.leaf("Tỷ lệ", "3=2/1*100", ColumnKind.RATE, 1),
            Heading.leaf("Khác", "4=1-2", ColumnKind.COUNT, 1)),
        List.of(rows),
        List.of(),
        Optional.empty(),
        "",
        "");
  }

  private static List<Cell> formulas(XSSFWorkbook workbook) {
    List<Cell> found = new ArrayList<>();
    for (Row row : workbook.getSheetAt(0)) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.FORMULA) {
          found.add(cell);
        }
      }
    }
    return found;
  }

  @Test
  void everyFormulaRecalculatesToTheFigureStored() throws IOException {
    Form form =
        form(
            row("total", Emphasis.TOTAL, "3000", "110", "3.67", "2890"),
            row("06325", Emphasis.NORMAL, "1352", "10", "0.74", "1342"),
            row("06328", Emphasis.NORMAL, "1648", "100", "6.07", "1548"));
    Path file = FormPrinter.print(form, Format.XLSX, folder);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      assertEquals("Biểu số 1", workbook.getSheetName(0));
      List<Cell> formulas = formulas(workbook);
      assertEquals(8, formulas.size(), "two columns of three rows, two sums");
      var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      for (Cell cell : formulas) {
        double stored = cell.getNumericCellValue();
        assertEquals(
            stored, evaluator.evaluate(cell).getNumberValue(), 1e-9, cell.getCellFormula());
      }
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException failure) {
      throw new IOException(failure);
    }
  }

  @ParameterizedTest
  @CsvSource({"06325, 06328", "06325/Khối phố Đức Tâm, 06325/Khối phố Minh Khai"})
  void aTotalIsTheSumOfItsCommunesOrHamlets(String one, String other) throws Exception {
    Form form =
        form(
            row("total", Emphasis.TOTAL, "9", "9", "100", "0"),
            row("total/person", Emphasis.TOTAL, "7", "7", "100", "0"),
            row(one, Emphasis.NORMAL, "4", "4", "100", "0"),
            row(one + "/person", Emphasis.NORMAL, "3", "3", "100", "0"),
            row(other, Emphasis.NORMAL, "5", "5", "100", "0"),
            row(other + "/person", Emphasis.NORMAL, "4", "4", "100", "0"));
    Path file = FormPrinter.print(form, Format.XLSX, folder);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      List<Cell> sums =
          formulas(workbook).stream()
              .filter(cell -> cell.getCellFormula().startsWith("SUM("))
              .toList();
      assertEquals(4, sums.size(), "two totals of two counts that no other formula gives");
      var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      for (Cell cell : sums) {
        assertEquals(cell.getNumericCellValue(), evaluator.evaluate(cell).getNumberValue(), 1e-9);
      }
    }
  }

  @Test
  void aFigureThatItsFormulaDoesNotGiveStaysANumber() throws Exception {
    Form form =
        form(
            row("total", Emphasis.TOTAL, "3001", "110", "3.66", "2890"),
            row("06325", Emphasis.NORMAL, "1352", "10", "0.75", "1341"),
            row("06328", Emphasis.NORMAL, "1648", "100", "6.08", "1549"));
    Path file = FormPrinter.print(form, Format.XLSX, folder);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      List<String> formulas = formulas(workbook).stream().map(Cell::getCellFormula).toList();
      assertEquals(2, formulas.size(), formulas.toString());
      assertTrue(formulas.stream().allMatch(text -> text.startsWith("SUM(")), formulas.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA"})
  void columnsAreNamedAsSpreadsheetsNameThem(int column, String letters) {
    assertEquals(letters, XlsxFormulas.letters(column));
  }
}
