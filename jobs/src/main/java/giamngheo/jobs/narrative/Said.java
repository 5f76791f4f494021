package giamngheo.jobs.narrative;

import java.util.List;
import java.util.Map;

/**
 * A figure as a sentence says it.
 *
 * @param text empty if it is missing
 * @param keys the stored figures it is made of, in the order in which they are said
 */
record Said(String text, List<Key> keys) {
  /** Nothing: the figure is missing, or no row fits. */
  static final Said NOTHING = new Said("", List.of());

  Said {
    keys = List.copyOf(keys);
  }

  /**
   * A stored figure.
   *
   * @param key {@code form|area|year|row|column}, or {@code indicator_value|area|year|…}
   * @param text as it stands in the sentence
   */
  record Key(String key, String text) {
    /** As it stands in a stamp. */
    Map<String, String> entry() {
      return Map.of("key", key, "text", text);
    }
  }
}
