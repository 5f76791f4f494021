package giamngheo.warehouse.file.layout;

import giamngheo.warehouse.config.YamlNode;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How long texts may be: what stores, sorts and prints them has its bounds. {@code text_lengths} of
 * {@code conf/limits.yaml}.
 *
 * @param byColumn most characters by column
 * @param others most characters of the columns that are not named
 */
public record ValueLimits(Map<String, Integer> byColumn, int others) implements Serializable {
  private static final String OTHERS = "others";

  public ValueLimits {
    byColumn = Map.copyOf(byColumn);
  }

  /** Reads {@code limits.yaml}. */
  public static ValueLimits load(Path conf) {
    YamlNode lengths = YamlNode.read(conf.resolve("limits.yaml")).required("text_lengths");
    Map<String, Integer> byColumn = new HashMap<>();
    lengths.children().forEach((column, length) -> byColumn.put(column, length.integer()));
    int others = lengths.required(OTHERS).integer();
    byColumn.remove(OTHERS);
    return new ValueLimits(byColumn, others);
  }

  /** Most characters of a column. */
  public int longest(String column) {
    return byColumn.getOrDefault(column, others);
  }
}
