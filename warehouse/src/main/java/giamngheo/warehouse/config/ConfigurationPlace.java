package giamngheo.warehouse.config;

import giamngheo.warehouse.refusal.Text;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Where something is wrong in a file of {@code conf/}.
 *
 * @param file what the file is called in messages
 * @param line the first is 1; 0 where it is not known
 * @param key the key's path; empty for none
 */
public record ConfigurationPlace(String file, long line, String key) implements Serializable {

  /** The whole of a file. */
  public static ConfigurationPlace of(Path file) {
    return new ConfigurationPlace(file.toString(), 0, "");
  }

  /** A key whose line is not known. */
  public static ConfigurationPlace of(String file, String key) {
    return new ConfigurationPlace(file, 0, key);
  }

  /** What is wrong there, in Vietnamese and in English. */
  public ConfigurationMistake mistake(String vi, String en) {
    return mistake(new Text(vi, en), null);
  }

  /** What is wrong there, and what failed because of it. */
  public ConfigurationMistake mistake(Text what, Throwable cause) {
    boolean whole = key.isEmpty();
    return new ConfigurationMistake(
        new Text(
            file
                + (line == 0 ? "" : ", dòng " + line)
                + (whole ? "" : ", khoá “" + key + "”")
                + ": "
                + what.vi(),
            file
                + (line == 0 ? "" : ", line " + line)
                + (whole ? "" : ", key '" + key + "'")
                + ": "
                + what.en()),
        cause);
  }

  /** A word there that is none of the known ones; kind says what it should name. */
  public ConfigurationMistake unknown(Text kind, String word, Collection<String> known) {
    return mistake(noSuch(kind, word, known), null);
  }

  /** What {@link #unknown} says, without the place. */
  static Text noSuch(Text kind, String word, Collection<String> known) {
    String words = String.join(", ", known);
    Text nearest = nearest(word.toLowerCase(Locale.ROOT), known);
    return new Text(
        "không có %s “%s”; dùng được: %s%s".formatted(kind.vi(), word, words, nearest.vi()),
        "unknown %s '%s'; expected one of %s%s".formatted(kind.en(), word, words, nearest.en()));
  }

  /** The last words of a message about a word that is not known; empty if none is near. */
  static Text nearest(String word, Collection<String> known) {
    Optional<String> near = NearestWord.to(word, known);
    return new Text(
        near.map("; có phải “%s”?"::formatted).orElse(""),
        near.map("; did you mean '%s'?"::formatted).orElse(""));
  }
}
