package giamngheo.warehouse.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rates as official tables print them. */
public final class PrintedRate {
  private PrintedRate() {}

  /**
   * Percent with two decimals, rounded once, half up, from the unrounded parts: 16 003 of 80 276 is
   * 19.93497… and prints 19.93; rounding twice would print 19.94.
   *
   * @throws ArithmeticException if nobody is below the line
   */
  public static BigDecimal of(long counted, long all) {
    return BigDecimal.valueOf(counted)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
  }
}
