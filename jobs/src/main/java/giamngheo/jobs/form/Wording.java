package giamngheo.jobs.form;

import java.util.Map;

/** Texts of {@code conf/} with names in braces. */
public final class Wording {
  private Wording() {}

  /** The text with every {@code {name}} replaced by its word. */
  public static String fill(String text, Map<String, String> words) {
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("{" + word.getKey() + "}", word.getValue());
    }
    return filled;
  }
}
