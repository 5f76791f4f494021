package giamngheo.warehouse.file.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General            | NUMBER",
        "@                  | NUMBER",
        "0                  | NUMBER",
        "#,##0              | NUMBER",
        "#,##0.00\\ \"đồng\"  | NUMBER",
        "\"ngày\" 0           | NUMBER",
        "0.00E+00           | NUMBER",
        "[$VND] #,##0       | NUMBER",
        "#,##0_);(#,##0)    | NUMBER",
        "dd/mm/yyyy         | DAY",
        "[$-42A]d mmmm yyyy | DAY",
        "mmm                | DAY",
        "yyyy               | DAY",
        "d/m/yyyy h:mm      | DAY",
        "h:mm               | TIME_OF_DAY",
        "mm:ss              | TIME_OF_DAY",
        "[h]:mm             | TIME_OF_DAY",
        "[mm]               | TIME_OF_DAY",
        "0%                 | PERCENT",
        "0.00\\%             | NUMBER",
        "0.0 %;[Red]-0.0 %  | PERCENT",
        "#,##0,             | SCALED",
        "0.0,,\" triệu\"      | SCALED"
      })
  void tellsWhatAFormatShows(String code, DisplayFormat.Shows shows) {
    assertEquals(shows, DisplayFormat.of(code).shows());
  }

  @ParameterizedTest
  @CsvSource({
    "9,PERCENT",
    "10,PERCENT",
    "13,NUMBER",
    "14,DAY",
    "17,DAY",
    "18,TIME_OF_DAY",
    "21,TIME_OF_DAY",
    "22,DAY",
    "23,NUMBER",
    "45,TIME_OF_DAY",
    "47,TIME_OF_DAY",
    "48,NUMBER",
    "58,DAY"
  })
  void knowsTheFormatsThatAreNotSpeltOut(int number, DisplayFormat.Shows shows) {
    assertEquals(shows, DisplayFormat.builtIn(number).shows());
  }

  @ParameterizedTest
  @CsvSource({
    "00000,7,00007",
    "00000,1234567,1234567",
    "\"H0-\"00,5,H0-05",
    "00\\-000,12345,12-345",
    "00000,7.5,",
    "00000,-7,",
    "0,7,",
    "#000,7,"
  })
  void setsTheDigitsOfACodeIntoItsMask(String code, BigDecimal number, String shown) {
    assertEquals(shown, DisplayFormat.of(code).masked(number));
  }
}
