package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.text.VietnameseText;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one word of a fixed list, or several joined by {@code ;}, each once and in the order given.
 */
final class WordReader implements CellReader {
  private final Map<String, String> codes = new HashMap<>();
  private final String allowed;
  private final boolean several;

  /**
   * @param words the words of the column, in any case
   * @param ofLayout words of the layout and the code that each stands for
   * @param several whether a cell may hold several words
   */
  WordReader(List<String> words, Map<String, String> ofLayout, boolean several) {
    words.forEach(word -> codes.put(VietnameseText.matchingKey(word), word));
    ofLayout.forEach((word, code) -> codes.put(VietnameseText.matchingKey(word), code));
    this.allowed = String.join(", ", ofLayout.isEmpty() ? words : ofLayout.keySet());
    this.several = several;
    // Exact words first: matching keys cost more, and almost every cell is written as expected.
    words.forEach(word -> codes.put(word, word));
    ofLayout.forEach((word, code) -> codes.put(VietnameseText.clean(word), code));
  }

  @Override
  public Reading read(String text, CellKind kind) {
    String code = code(text);
    if (code != null) {
      return Reading.of(code);
    }
    return several ? readSeveral(text) : Reading.failed("UNKNOWN_CODE", allowed);
  }

  private Reading readSeveral(String text) {
    Set<String> found = new LinkedHashSet<>();
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf(';', from);
      String word = VietnameseText.clean(text.substring(from, end < 0 ? text.length() : end));
      String code = code(word);
      if (code == null && !word.isEmpty()) {
        return Reading.failed("UNKNOWN_CODE", allowed);
      }
      if (code != null) {
        found.add(code);
      }
      from = end < 0 ? text.length() + 1 : end + 1;
    }
    return Reading.of(found.isEmpty() ? null : String.join(";", found));
  }

  private String code(String word) {
    String exact = codes.get(word);
    return exact == null ? codes.get(VietnameseText.matchingKey(word)) : exact;
  }
}
