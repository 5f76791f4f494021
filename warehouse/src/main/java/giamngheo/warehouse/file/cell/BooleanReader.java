package giamngheo.warehouse.file.cell;

import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.text.VietnameseText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads yes and no: 1/0, true/false, có/không, and the words of the layout. */
public final class BooleanReader implements CellReader {
  private static final Map<String, Boolean> COMMON = common();

  private final Map<String, Boolean> words;
  private final String allowed;

  public BooleanReader(Map<String, Boolean> ofLayout) {
    Map<String, Boolean> all = new LinkedHashMap<>(COMMON);
    ofLayout.forEach(
        (word, meaning) -> {
          all.put(VietnameseText.matchingKey(word), meaning);
          all.put(VietnameseText.clean(word), meaning);
        });
    Map<String, Boolean> shown = new LinkedHashMap<>();
    shown.put("1", true);
    shown.put("0", false);
    shown.put("có", true);
    shown.put("không", false);
    shown.putAll(ofLayout);
    this.words = new HashMap<>(all);
    this.allowed = String.join(", ", shown.keySet());
  }

  @Override
  public Reading read(String text, CellKind kind) {
    Boolean meaning = words.get(text);
    if (meaning == null) {
      meaning = words.get(VietnameseText.matchingKey(text));
    }
    return meaning == null ? Reading.failed("UNKNOWN_CODE.boolean", allowed) : Reading.of(meaning);
  }

  private static Map<String, Boolean> common() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("1", true);
    words.put("0", false);
    // As programs write whole numbers of a column with gaps.
    words.put("1.0", true);
    words.put("0.0", false);
    words.put("true", true);
    words.put("false", false);
    words.put(VietnameseText.matchingKey("có"), true);
    words.put(VietnameseText.matchingKey("không"), false);
    return words;
  }
}
