package giamngheo.jobs.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of a YAML file that knows where it stands. Exactly one of text, items and entries is set.
 *
 * @param file name of the file for messages
 * @param line line on which the part starts, from 1
 * @param text a scalar, else null
 * @param items a sequence, else null
 * @param entries a mapping in the order of the file, else null
 */
public record YamlNode(
    String file, int line, String text, List<YamlNode> items, Map<String, YamlNode> entries) {

  /** Reads a file whose root is a mapping. */
  public static YamlNode read(Path path) {
    String name = path.getFileName().toString();
    try (JsonParser parser = new YAMLFactory().createParser(Files.readString(path))) {
      if (parser.nextToken() == null) {
        throw FormErrors.unreadable(name, 1, "empty file");
      }
      return node(name, parser);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw FormErrors.unreadable(name, line, firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  public YamlNode get(String key) {
    return find(key).orElseThrow(() -> FormErrors.missingKey(this, key));
  }

  Optional<YamlNode> find(String key) {
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
  public List<YamlNode> list(String key) {
    Optional<YamlNode> node = find(key);
    if (node.isPresent() && node.get().items == null) {
      throw FormErrors.wrongKind(node.get(), key, new Label("một danh sách", "a sequence"));
    }
    return node.map(YamlNode::items).orElse(List.of());
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

  Map<String, YamlNode> mapping() {
    if (entries == null) {
      throw FormErrors.wrongKind(this, "", new Label("các cặp khóa: giá trị", "keys with values"));
    }
    return entries;
  }

  /** The same part with every {@code {name}} replaced by its value. */
  YamlNode replace(Map<String, String> values) {
    String replaced = text;
    if (text != null) {
      for (Map.Entry<String, String> value : values.entrySet()) {
        replaced = replaced.replace("{" + value.getKey() + "}", value.getValue());
      }
    }
    return new YamlNode(
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
  YamlNode with(String key, List<YamlNode> items) {
    Map<String, YamlNode> changed = new LinkedHashMap<>(mapping());
    changed.put(key, new YamlNode(file, get(key).line(), null, items, null));
    return new YamlNode(file, line, null, null, changed);
  }

  /** The same mapping without that key. */
  YamlNode without(String key) {
    Map<String, YamlNode> rest = new LinkedHashMap<>(mapping());
    rest.remove(key);
    return new YamlNode(file, line, null, null, rest);
  }

  private static YamlNode node(String file, JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return new YamlNode(file, line, null, null, entries(file, parser));
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(file, parser));
      }
      return new YamlNode(file, line, null, List.copyOf(items), null);
    }
    boolean empty = parser.currentToken() == JsonToken.VALUE_NULL;
    return new YamlNode(file, line, empty ? "" : parser.getText(), null, null);
  }

  private static Map<String, YamlNode> entries(String file, JsonParser parser) throws IOException {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      YamlNode value = node(file, parser);
      if (entries.put(key, value) != null) {
        throw FormErrors.duplicate(value, key);
      }
    }
    return entries;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
