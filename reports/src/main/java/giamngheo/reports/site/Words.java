package giamngheo.reports.site;

import java.util.Map;

/**
 * A text of the pages in both languages.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record Words(String vi, String en) {
  /** From a mapping with the keys vi and en. */
  public static Words of(Map<String, String> texts) {
    return new Words(texts.get("vi"), texts.getOrDefault("en", texts.get("vi")));
  }
}
