package giamngheo.warehouse.file.layout;

import giamngheo.warehouse.config.YamlNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads how a dataset or a column writes its values; a column inherits what it does not say. */
final class NotationReader {
  private NotationReader() {}

  static Notation read(YamlNode node, Notation inherited) {
    Notation.Numbers numbers =
        node.child("numbers")
            .map(said -> said.oneOf(List.of("plain", "vietnamese")).toUpperCase(Locale.ROOT))
            .map(Notation.Numbers::valueOf)
            .orElse(inherited.numbers());
    Map<String, Boolean> booleans = new LinkedHashMap<>(inherited.booleans());
    Boolean blank = inherited.blank();
    if (node.child("booleans").isPresent()) {
      YamlNode words = node.required("booleans").allowing(Set.of("true", "false", "blank"));
      words.child("true").ifPresent(yes -> yes.texts().forEach(word -> booleans.put(word, true)));
      words.child("false").ifPresent(no -> no.texts().forEach(word -> booleans.put(word, false)));
      blank =
          words
              .child("blank")
              .map(meaning -> meaning.oneOf(List.of("true", "false")).equals("true"))
              .orElse(blank);
    }
    return new Notation(numbers, booleans, blank, codes(node), multiplier(node));
  }

  private static Map<String, String> codes(YamlNode node) {
    Map<String, String> codes = new LinkedHashMap<>();
    node.child("codes")
        .ifPresent(map -> map.children().forEach((word, code) -> codes.put(word, code.text())));
    return codes;
  }

  private static BigDecimal multiplier(YamlNode node) {
    return node.child("multiply").map(YamlNode::number).orElse(null);
  }
}
