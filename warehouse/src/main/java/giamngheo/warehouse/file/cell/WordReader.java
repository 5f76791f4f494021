package giamngheo.warehouse.file.cell;

import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.text.JoinedWords;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.text.LegacyText;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one word of a fixed list, or several, each once and in the order given. Several are joined
 * by {@code ;}; other ways to join them are read where they can be taken apart in one way only.
 */
public final class WordReader implements CellReader {
  private final Map<String, String> codes = new HashMap<>();
  private final Set<String> canonical;
  private final String allowed;
  private final String example;
  private final boolean several;

  /**
   * @param words the words of the column, in any case
   * @param ofLayout words of the layout and the code that each stands for
   * @param several whether a cell may hold several words
   */
  public WordReader(List<String> words, Map<String, String> ofLayout, boolean several) {
    words.forEach(word -> codes.put(VietnameseText.matchingKey(word), word));
    ofLayout.forEach((word, code) -> codes.put(VietnameseText.matchingKey(word), code));
    List<String> shown = List.copyOf(ofLayout.isEmpty() ? words : ofLayout.keySet());
    this.allowed = String.join(", ", shown);
    this.example = String.join("; ", shown.subList(0, Math.min(2, shown.size())));
    this.canonical = Set.copyOf(words);
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
    if (!several) {
      return LegacyText.in(text)
          .map(CellReaders::legacy)
          .orElseGet(() -> Reading.failed("UNKNOWN_CODE", allowed));
    }
    List<List<String>> readings = new JoinedWords(this::code, canonical).readings(text);
    if (readings.size() == 1 && !readings.get(0).isEmpty()) {
      return Reading.of(String.join(";", new LinkedHashSet<>(readings.get(0))));
    }
    return LegacyText.in(text)
        .map(CellReaders::legacy)
        .orElseGet(() -> Reading.failed("UNKNOWN_CODE.several", allowed, example));
  }

  private String code(String word) {
    String exact = codes.get(word);
    return exact == null ? codes.get(VietnameseText.matchingKey(word)) : exact;
  }
}
