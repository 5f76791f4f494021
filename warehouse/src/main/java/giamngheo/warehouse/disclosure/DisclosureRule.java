package giamngheo.warehouse.disclosure;

import java.math.BigDecimal;

/**
 * What may be known of a withheld figure.
 *
 * @param threshold counts from one up to below this are withheld
 * @param protection the share of its own value by which nobody may bound a withheld figure closer,
 *     to either side
 */
public record DisclosureRule(long threshold, BigDecimal protection) {

  /** Whether a count is too small to be shown. */
  public boolean isSmall(long value) {
    return value > 0 && value < threshold;
  }

  /** Whether bounds leave enough open about a value; {@code high} is infinite if it has none. */
  public boolean protects(long value, double low, double high) {
    double margin = protection.doubleValue() * value;
    // Counts are whole numbers: bounds between them say no more than the whole numbers inside.
    return Math.ceil(low - Attack.TOLERANCE) <= value - margin
        && Math.floor(high + Attack.TOLERANCE) >= value + margin;
  }
}
