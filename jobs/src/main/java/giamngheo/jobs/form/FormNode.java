package giamngheo.jobs.form;

import giamngheo.warehouse.config.ConfigurationPlace;
import giamngheo.warehouse.config.ConfigurationText;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.sql.PlacedSql;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of a form's file that knows where it stands and can be written anew: a column repeated for
 * every member of a set. Exactly one of text, items and entries is set.
 *
 * @param file name of the file for messages
 * @param line line on which the part starts, from 1
 * @param text a scalar, else null
 * @param items a sequence, else null
 * @param entries a mapping in the order of the file, else null
 */
public record FormNode(
    String file, int line, String text, List<FormNode> items, Map<String, FormNode> entries) {

  /** Reads a file whose root is a mapping. */
  public static FormNode read(Path path) {
    String name = path.getFileName().toString();
    return of(name, YamlNode.parse(name, ConfigurationText.read(path)));
  }

  private static FormNode of(String file, YamlNode node) {
    if (node.isMap()) {
      Map<String, FormNode> entries = new LinkedHashMap<>();
      node.children().forEach((key, value) -> entries.put(key, of(file, value)));
      return new FormNode(file, node.line(), null, null, entries);
    }
    return node.isList()
        ? new FormNode(
            file,
            node.line(),
            null,
            node.items().stream().map(item -> of(file, item)).toList(),
            null)
        : new FormNode(file, node.line(), node.isText() ? node.text() : "", null, null);
  }

  /** Refuses keys other than these. */
  public void allow(Set<String> keys) {
    mapping().keySet().stream()
        .filter(key -> !keys.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw FormErrors.unknownWord(
                  mapping().get(key), key, keys.stream().sorted().toList());
            });
  }

  public boolean has(String key) {
    return entries != null && entries.containsKey(key);
  }

  public FormNode get(String key) {
    return find(key).orElseThrow(() -> FormErrors.missingKey(this, key));
  }

  /** The query under that key. */
  PlacedSql query(String key) {
    return new PlacedSql(new ConfigurationPlace(file, get(key).line(), key), string(key));
  }

  Optional<FormNode> find(String key) {
    return Optional.ofNullable(mapping().get(key));
  }

  /** The scalar under that key, which must be there. */
  public String string(String key) {
    return get(key).scalar(key);
  }

  /** The scalar under that key, or the default. */
  public String string(String key, String absent) {
    return find(key).map(node -> node.scalar(key)).orElse(absent);
  }

  /** The Vietnamese and English text under that key. */
  Label label(String key) {
    return get(key).toLabel();
  }

  /** This mapping as a Vietnamese and an English text. */
  Label toLabel() {
    allow(Set.of("vi", "en"));
    return new Label(string("vi"), string("en"));
  }

  /** The sequence under that key, empty if there is none. */
  public List<FormNode> list(String key) {
    Optional<FormNode> node = find(key);
    if (node.isPresent() && node.get().items == null) {
      throw FormErrors.wrongKind(node.get(), key, new Label("một danh sách", "a sequence"));
    }
    return node.map(FormNode::items).orElse(List.of());
  }

  /** One of these words under that key. */
  public String word(String key, List<String> words) {
    String word = string(key);
    if (!words.contains(word)) {
      throw FormErrors.unknownWord(get(key), word, words);
    }
    return word;
  }

  public String scalar(String key) {
    if (text == null) {
      throw FormErrors.wrongKind(this, key, new Label("một giá trị", "a single value"));
    }
    return text;
  }

  Map<String, FormNode> mapping() {
    if (entries == null) {
      throw FormErrors.wrongKind(this, "", new Label("các cặp khóa: giá trị", "keys with values"));
    }
    return entries;
  }

  /** The same part with every {@code {name}} replaced by its value. */
  FormNode replace(Map<String, String> values) {
    String replaced = text;
    if (text != null) {
      for (Map.Entry<String, String> value : values.entrySet()) {
        replaced = replaced.replace("{" + value.getKey() + "}", value.getValue());
      }
    }
    return new FormNode(
        file,
        line,
        replaced,
        items == null ? null : items.stream().map(item -> item.replace(values)).toList(),
        entries == null
            ? null
            : entries.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().replace(values),
                        (first, second) -> first,
                        LinkedHashMap::new)));
  }

  /** The same mapping with other items under that key. */
  FormNode with(String key, List<FormNode> items) {
    Map<String, FormNode> changed = new LinkedHashMap<>(mapping());
    changed.put(key, new FormNode(file, get(key).line(), null, items, null));
    return new FormNode(file, line, null, null, changed);
  }

  /** The same mapping without that key. */
  FormNode without(String key) {
    Map<String, FormNode> rest = new LinkedHashMap<>(mapping());
    rest.remove(key);
    return new FormNode(file, line, null, null, rest);
  }
}
