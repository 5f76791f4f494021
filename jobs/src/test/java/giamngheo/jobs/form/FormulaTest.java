package giamngheo.jobs.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

  @ParameterizedTest
  @CsvSource({
    "16003, 80276, 19.93", // 19.93497…: rounding twice would print 19.94
    "1, 800, 0.13", // exactly 0.125
    "1, 801, 0.12",
    "5, 1000, 0.50",
    "4643, 199765, 2.32",
    "13578, 199765, 6.80",
    "200, 3, 6666.67",
    "0, 7, 0.00"
  })
  void roundsAPercentageOnceAndHalfUp(BigDecimal part, BigDecimal whole, BigDecimal expected) {
    assertEquals(expected, Formula.percentage(part, whole));
  }

  @Test
  void hasNoPercentageOfNothing() {
    assertNull(Formula.percentage(BigDecimal.ZERO, BigDecimal.ZERO));
    assertNull(Formula.percentage(BigDecimal.ONE, BigDecimal.ZERO));
    assertNull(Formula.percentage(null, BigDecimal.ONE));
    assertNull(Formula.percentage(BigDecimal.ONE, null));
  }

  @Test
  void addsAndSubtractsColumnsByTheirNumbers() {
    Map<String, BigDecimal> row = new HashMap<>();
    row.put("1", new BigDecimal(10));
    row.put("1.2.1", new BigDecimal(3));
    row.put("5b", new BigDecimal(4));
    Formula formula = Formula.parse("1 - 1.2.1 + 5b").orElseThrow();
    assertEquals(new BigDecimal(11), formula.evaluate(row::get));
    row.put("5b", null);
    assertNull(formula.evaluate(row::get));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1+",
        "-1+2",
        "1*2",
        "1/2",
        "1/2*10",
        "1/2*100+3",
        "(1+2)",
        "1++2",
        "x",
        "1=2"
      })
  void refusesEverythingElse(String text) {
    assertTrue(Formula.parse(text).isEmpty());
  }
}
