package giamngheo.warehouse.standard;

import giamngheo.warehouse.config.ConfigurationMistake;
import giamngheo.warehouse.config.ConfigurationPlace;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.sql.SqlExaminer;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.ParseException;

/**
 * Where the keys of a standard's file stand, for messages.
 *
 * @param name file name
 * @param root its tree; empty where the standard is not read from a file
 */
record StandardFile(String name, Optional<YamlNode> root) {

  static StandardFile read(Path file) {
    return new StandardFile(file.getFileName().toString(), Optional.of(YamlNode.read(file)));
  }

  /** The file of a standard that was read before: its lines are not known. */
  static StandardFile of(PovertyStandard standard) {
    return new StandardFile(standard.id() + ".yaml", Optional.empty());
  }

  /** Where a key stands, such as {@code indicators.water.rule}: lists are entered by id. */
  ConfigurationPlace place(String key) {
    return new ConfigurationPlace(name, root.map(tree -> line(tree, key)).orElse(0), key);
  }

  /**
   * Reads a rule at a key.
   *
   * @throws ConfigurationMistake if it is no expression, or uses what rules may not
   */
  Expression rule(String key, String sql) {
    try {
      return SqlExaminer.rule(sql);
    } catch (ParseException e) {
      throw place(key)
          .mistake(
              new Text(
                  "không phải biểu thức SQL của Spark: " + sql,
                  "not a Spark SQL expression: " + sql),
              e);
    } catch (CallerMistake e) {
      throw place(key).mistake(e.text(), e);
    }
  }

  private static int line(YamlNode tree, String key) {
    YamlNode node = tree;
    for (String step : key.split("\\.", -1)) {
      Optional<YamlNode> next = below(node, step);
      if (next.isEmpty()) {
        break;
      }
      node = next.get();
    }
    return node.line();
  }

  private static Optional<YamlNode> below(YamlNode node, String step) {
    if (node.isMap()) {
      return node.child(step);
    }
    return node.isList()
        ? node.items().stream()
            .filter(item -> item.isMap())
            .filter(item -> item.child("id").filter(id -> id.text().equals(step)).isPresent())
            .findFirst()
        : Optional.empty();
  }
}
