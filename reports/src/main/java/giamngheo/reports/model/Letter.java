package giamngheo.reports.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One paper of a mail merge, such as a household's certificate. Texts are composed to NFC.
 *
 * @param document who issues and signs it
 * @param texts by name of the template's fields
 * @param lines repeated lines, such as members; by name of field, none for a letter without lines
 */
public record Letter(
    DocumentBlock document, Map<String, String> texts, List<Map<String, String>> lines) {
  public Letter {
    texts = clean(texts);
    lines = lines.stream().map(Letter::clean).toList();
  }

  private static Map<String, String> clean(Map<String, String> texts) {
    Map<String, String> clean = new LinkedHashMap<>();
    texts.forEach((name, text) -> clean.put(name, PlainText.lines(text)));
    return Map.copyOf(clean);
  }
}
