package giamngheo.warehouse.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the tree of nodes from the parser's events, which never construct an object. */
final class YamlReader {
  static final YAMLFactory FACTORY =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;

  YamlReader(String file) {
    this.file = file;
  }

  YamlNode read(String text) {
    try (YAMLParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        return new YamlNode(file, "", 1, null);
      }
      YamlNode root = node(parser, "", 1);
      if (parser.nextToken() != null) {
        throw new ConfigurationPlace(file, line(parser), "")
            .mistake(YamlFault.secondDocument(), null);
      }
      return root;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new ConfigurationPlace(file, line, "").mistake(YamlFault.of(e), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int line(YAMLParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private YamlNode node(YAMLParser parser, String key, int line) throws IOException {
    if (parser.isCurrentAlias() || parser.getTypeId() != null) {
      throw new YamlNode(file, key, line, null)
          .error("không dùng được bí danh hoặc thẻ kiểu ở đây", "aliases and tags are not allowed");
    }
    Object content =
        switch (parser.currentToken()) {
          case START_OBJECT -> entries(parser, key);
          case START_ARRAY -> items(parser, key);
          case VALUE_NULL -> null;
          default -> parser.getText().isEmpty() ? null : parser.getText();
        };
    return new YamlNode(file, key, line, content);
  }

  private Map<String, YamlNode> entries(YAMLParser parser, String key) throws IOException {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int line = line(parser);
      parser.nextToken();
      entries.put(name, node(parser, key.isEmpty() ? name : key + "." + name, line));
    }
    return Collections.unmodifiableMap(entries);
  }

  private List<YamlNode> items(YAMLParser parser, String key) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser, key + "[" + items.size() + "]", line(parser)));
    }
    return Collections.unmodifiableList(items);
  }
}
