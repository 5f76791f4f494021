package giamngheo.warehouse.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A list of what may be used, read from a file beside this class. A line is a {@link Word} and a
 * name; a name may have a kind before it. {@code #} begins a remark.
 *
 * @param words by name
 */
record AllowedWords(Map<String, Word> words) {

  /** Where a name may be used. */
  enum Word {
    /** Everywhere. */
    ALWAYS,
    /** Only where a person asks: the answer need not be the same another time. */
    ASKED,
    /** Nowhere; it stands on the list so that nobody has to wonder. */
    NEVER
  }

  /**
   * Functions by their names in lower case; those that stand where a table stands after “table ”.
   */
  static final AllowedWords FUNCTIONS = read("functions.txt");

  /** Classes of plans and expressions by their simple names, after “plan ” or “expression ”. */
  static final AllowedWords NODES = read("nodes.txt");

  private static AllowedWords read(String file) {
    try (InputStream in = AllowedWords.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, Word> words = new LinkedHashMap<>();
      for (String line : lines.lines().collect(Collectors.toList())) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] parts = line.strip().split(" ", 2);
        if (words.put(parts[1], Word.valueOf(parts[0].toUpperCase(Locale.ROOT))) != null) {
          throw new IllegalStateException(file + ": " + parts[1] + " stands twice");
        }
      }
      return new AllowedWords(Map.copyOf(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether words of that origin may use the name. */
  boolean allows(String name, Origin origin) {
    Word word = words.getOrDefault(name, Word.NEVER);
    return word == Word.ALWAYS || (word == Word.ASKED && origin == Origin.PERSON);
  }
}
