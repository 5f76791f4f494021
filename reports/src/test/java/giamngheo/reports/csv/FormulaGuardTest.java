package giamngheo.reports.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a spreadsheet would compute, wherever it may cut the line. */
class FormulaGuardTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "=HYPERLINK(1)|'=HYPERLINK(1)",
        "+1|'+1",
        "-3|'-3",
        "@SUM(1)|'@SUM(1)",
        "  =1|'  =1",
        "＝1|'＝1",
        ";=1+1|;'=1+1",
        "a; =1|a; '=1",
        "a\t=1|a\t'=1",
        "a\n=1|a\n'=1",
        "a\r\n@b|a\r\n'@b",
        "=a;+b|'=a;'+b",
        "%|%",
        "12 %|12 %",
        "xã A; xã B|xã A; xã B",
        "a=1|a=1",
        "a, b-c|a, b-c"
      })
  void isShownAndNotComputed(String text, String shown) {
    assertEquals(shown, FormulaGuard.harmless(text));
  }
}
