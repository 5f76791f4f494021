package giamngheo.warehouse.sql;

import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import org.apache.spark.sql.catalyst.parser.ParseException;

/** SQL of a configuration file; what is wrong with it is told with file, line and key. */
public final class SqlNode {
  private SqlNode() {}

  /**
   * The rule that a node holds.
   *
   * @throws CallerMistake if it is none, or not allowed
   */
  public static String rule(YamlNode node) {
    examine(node, () -> SqlExaminer.rule(node.text()));
    return node.text();
  }

  /**
   * The query that a node holds.
   *
   * @param filled the same with something in every place that is filled when it is asked
   * @throws CallerMistake if it is none, or not allowed
   */
  public static String query(YamlNode node, String filled) {
    examine(node, () -> SqlExaminer.query(filled, Origin.FILE));
    return node.text();
  }

  private interface Examination {
    Object look() throws ParseException;
  }

  private static void examine(YamlNode node, Examination examination) {
    try {
      examination.look();
    } catch (ParseException e) {
      Text problem = PlacedSql.problem(e);
      throw node.error(problem.vi(), problem.en());
    } catch (CallerMistake e) {
      throw node.error(e.text().vi(), e.text().en());
    }
  }
}
