package giamngheo.warehouse.standard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Weights and cut-off of a standard brought to whole numbers over one common denominator, so that 3
 * of 12 is 3 of 12 whatever the order of addition.
 *
 * @param denominator what all numbers are multiplied with
 * @param weights whole weights in the order of the indicators
 * @param cutoff whole cut-off
 */
public record ExactWeights(long denominator, List<Long> weights, long cutoff) {

  private record Ratio(BigInteger numerator, BigInteger denominator) {
    static Ratio parse(String text) {
      int slash = text.indexOf('/');
      if (slash < 0) {
        BigDecimal number = new BigDecimal(text.strip());
        int scale = Math.max(0, number.scale());
        return new Ratio(number.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale))
            .reduced();
      }
      return new Ratio(
              new BigInteger(text.substring(0, slash).strip()),
              new BigInteger(text.substring(slash + 1).strip()))
          .reduced();
    }

    Ratio reduced() {
      BigInteger divisor = numerator.gcd(denominator);
      return divisor.signum() == 0
          ? this
          : new Ratio(numerator.divide(divisor), denominator.divide(divisor));
    }

    long over(BigInteger common) {
      return numerator.multiply(common.divide(denominator)).longValueExact();
    }
  }

  /** Brings weights and cut-off, numbers or ratios like {@code 1/18}, to whole numbers. */
  public static ExactWeights of(List<String> weights, String cutoff) {
    List<Ratio> ratios = weights.stream().map(Ratio::parse).toList();
    Ratio limit = Ratio.parse(cutoff == null ? "0" : cutoff);
    BigInteger common = limit.denominator();
    for (Ratio ratio : ratios) {
      common = common.multiply(ratio.denominator()).divide(common.gcd(ratio.denominator()));
    }
    BigInteger shared = common;
    return new ExactWeights(
        shared.longValueExact(),
        ratios.stream().map(ratio -> ratio.over(shared)).toList(),
        limit.over(shared));
  }
}
