package giamngheo.warehouse.file.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.file.format.CellKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods as offices write them. */
class PeriodReaderTest {
  private static Reading read(String text) {
    return new PeriodReader().read(text, CellKind.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024 | 2024",
        "Năm 2024 | 2024",
        "CẢ NĂM 2024 | 2024",
        "2024-6m | 2024-6m",
        "2024-6M | 2024-6m",
        "6 tháng 2024 | 2024-6m",
        "6 tháng đầu năm 2024 | 2024-6m",
        "Sáu tháng đầu năm 2024 | 2024-6m",
        "6T/2024 | 2024-6m",
        "6m-2024 | 2024-6m",
        "2024-03 | 2024-03",
        "tháng 3/2024 | 2024-03",
        "Tháng 3 năm 2024 | 2024-03",
        "03/2024 | 2024-03",
        "3.2024 | 2024-03",
        "12/2024 | 2024-12",
        "2024-12 | 2024-12",
        "15/10/2024 | 2024-10-15",
        "2024-10-15 | 2024-10-15",
        "6 tháng | 6 tháng",
        "6 tháng đầu năm | 6 tháng đầu năm",
        "Cả năm | Cả năm"
      })
  void everySpellingHasOneForm(String written, String read) {
    assertEquals(read, read(written).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"quý 2/2024", "9 tháng 2024", "13/2024", "2024-13", "2024-00", "abc", "24"})
  void whatIsNoPeriodOfAReportIsRefused(String written) {
    assertTrue(read(written).isFailed(), written);
  }
}
