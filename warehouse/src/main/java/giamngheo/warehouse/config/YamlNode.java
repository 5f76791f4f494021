package giamngheo.warehouse.config;

import giamngheo.warehouse.refusal.CallerMistake;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A scalar, a list or a map of a configuration file, with the line on which it stands. */
public final class YamlNode {
  private final String file;
  private final String key;
  private final int line;
  private final Object content;

  /**
   * @param content a String, a {@code List<YamlNode>}, a {@code Map<String, YamlNode>}, or null for
   *     a key without a value
   */
  YamlNode(String file, String key, int line, Object content) {
    this.file = file;
    this.key = key;
    this.line = line;
    this.content = content;
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationMistake if it is missing or not UTF-8
   * @throws CallerMistake if it is not YAML, or more than one document
   */
  public static YamlNode read(Path path) {
    return parse(path.toString(), ConfigurationText.read(path));
  }

  /** Reads text; {@code file} only serves messages. */
  public static YamlNode parse(String file, String text) {
    return new YamlReader(file).read(text);
  }

  /** The key path of this node, e.g. {@code datasets.household.columns[3]}. */
  public String key() {
    return key;
  }

  /** The line it stands on, the first being 1. */
  public int line() {
    return line;
  }

  /** Where it stands, for a mistake that comes to light later. */
  public ConfigurationPlace place() {
    return new ConfigurationPlace(file, line, key);
  }

  public boolean isText() {
    return content instanceof String;
  }

  public boolean isList() {
    return content instanceof List;
  }

  public boolean isMap() {
    return content instanceof Map;
  }

  public String text() {
    if (content instanceof String text) {
      return text;
    }
    throw expected("một giá trị", "a single value");
  }

  /** A whole number. */
  public int integer() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw expected("một số nguyên", "a whole number");
    }
  }

  public BigDecimal number() {
    try {
      return new BigDecimal(text());
    } catch (NumberFormatException e) {
      throw expected("một số", "a number");
    }
  }

  /** The text, which must be one of the words. */
  public String oneOf(Collection<String> words) {
    if (!words.contains(text())) {
      throw unknown(text(), words);
    }
    return text();
  }

  /** The items of a list; a single value is a list of one. */
  @SuppressWarnings("unchecked")
  public List<YamlNode> items() {
    if (content instanceof List) {
      return (List<YamlNode>) content;
    }
    if (content instanceof String) {
      return List.of(this);
    }
    throw expected("một danh sách", "a list");
  }

  /** The texts of a list; a single value is a list of one. */
  public List<String> texts() {
    return items().stream().map(YamlNode::text).toList();
  }

  /** The entries of a map in the order of the file; a key without a value is an empty map. */
  @SuppressWarnings("unchecked")
  public Map<String, YamlNode> children() {
    if (content == null) {
      return Map.of();
    }
    if (content instanceof Map) {
      return (Map<String, YamlNode>) content;
    }
    throw expected("các khoá và giá trị", "keys with values");
  }

  /** The value of a key; one that is absent or has no value is empty. */
  public Optional<YamlNode> child(String name) {
    return Optional.ofNullable(children().get(name)).filter(node -> node.content != null);
  }

  /** The value of a key that must be there. */
  public YamlNode required(String name) {
    return child(name)
        .orElseThrow(
            () ->
                error(
                    "thiếu khoá “" + name + "” " + nearestVi(name, children().keySet()),
                    "the key “" + name + "” is missing " + nearestEn(name, children().keySet())));
  }

  /** This map, whose keys must all be among those. */
  public YamlNode allowing(Set<String> names) {
    children()
        .forEach(
            (name, node) -> {
              if (!names.contains(name)) {
                throw node.unknown(name, names);
              }
            });
    return this;
  }

  /** An error about this node: where it stands, then what is wrong with it. */
  public CallerMistake error(String vi, String en) {
    String place = key.isEmpty() ? "" : key + ": ";
    return new ConfigurationPlace(file, line, "").mistake(place + vi.strip(), place + en.strip());
  }

  /** An error about a word that is not known here. */
  public CallerMistake unknown(String word, Collection<String> known) {
    return error(
        "không biết “"
            + word
            + "”; dùng được: "
            + String.join(", ", known)
            + " "
            + nearestVi(word, known),
        "“"
            + word
            + "” is not known; expected one of: "
            + String.join(", ", known)
            + " "
            + nearestEn(word, known));
  }

  private CallerMistake expected(String vi, String en) {
    return error("cần " + vi, "expected " + en);
  }

  private static String nearestVi(String word, Collection<String> known) {
    return NearestWord.to(word, known).map(near -> "(có phải “" + near + "”?)").orElse("");
  }

  private static String nearestEn(String word, Collection<String> known) {
    return NearestWord.to(word, known).map(near -> "(did you mean “" + near + "”?)").orElse("");
  }
}
