package giamngheo.warehouse.disclosure;

import giamngheo.warehouse.config.ConfigurationMistake;
import giamngheo.warehouse.config.ConfigurationPlace;
import giamngheo.warehouse.config.YamlFile;
import giamngheo.warehouse.config.YamlNode;
import java.math.BigDecimal;
import java.nio.file.Path;

/**
 * What may be known of a withheld figure: {@code conf/disclosure.yaml}.
 *
 * @param threshold counts from one up to below this are withheld
 * @param protection the share of its own value by which nobody may bound a withheld figure closer,
 *     to either side; at most one, for no count is below zero
 */
public record DisclosureRule(long threshold, BigDecimal protection) {
  private static final String FILE = "disclosure.yaml";

  /**
   * Reads it from the folder of the configuration.
   *
   * @throws ConfigurationMistake if it protects nothing or more than can be
   */
  public static DisclosureRule read(Path conf) {
    DisclosureRule rule = YamlFile.read(conf.resolve(FILE), DisclosureRule.class);
    if (rule.threshold < 1) {
      throw place(conf, "threshold").mistake("cần từ 1 trở lên", "expected 1 or more");
    }
    if (rule.protection == null
        || rule.protection.signum() <= 0
        || rule.protection.compareTo(BigDecimal.ONE) > 0) {
      throw place(conf, "protection")
          .mistake(
              "cần một tỷ lệ lớn hơn 0 và không quá 1", "expected a share above 0 and up to 1");
    }
    return rule;
  }

  private static ConfigurationPlace place(Path conf, String key) {
    YamlNode root = YamlNode.read(conf.resolve(FILE));
    return new ConfigurationPlace(FILE, root.child(key).orElse(root).line(), key);
  }

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
