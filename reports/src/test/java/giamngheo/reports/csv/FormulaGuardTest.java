package giamngheo.reports.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a spreadsheet would compute, wherever it may cut the line. */
class FormulaGuardTest {
  @Test
  void whatBeginsAFormulaIsShownAndNotComputed() {
    Map.of(
            "=HYPERLINK(1)", "'=HYPERLINK(1)",
            "+1", "'+1",
            "-3", "'-3",
            "@SUM(1)", "'@SUM(1)",
            "  =1", "'  =1",
            "\t=1", "'\t=1",
            "＝1", "'＝1")
        .forEach((text, shown) -> assertEquals(shown, FormulaGuard.harmless(text)));
  }

  @Test
  void soIsWhatFollowsASeparatorInsideACell() {
    Map.of(
            ";=1+1", ";'=1+1",
            "a; =1", "a; '=1",
            "a\t=1", "a\t'=1",
            "a\n=1", "a\n'=1",
            "a\r\n@b", "a\r\n'@b",
            "=a;+b", "'=a;'+b")
        .forEach((text, shown) -> assertEquals(shown, FormulaGuard.harmless(text)));
  }

  @Test
  void otherTextsStayAsTheyAre() {
    for (String text :
        new String[] {"", "%", "12 %", "xã A; xã B", "a=1", "a, b-c", "Bắc Sơn (2024)"}) {
      assertEquals(text, FormulaGuard.harmless(text));
    }
  }
}
