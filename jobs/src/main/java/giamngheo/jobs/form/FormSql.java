package giamngheo.jobs.form;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.sql.PlacedSql;
import giamngheo.warehouse.sql.SqlExaminer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.parser.ParseException;

/**
 * The SQL texts of one form file, each examined where it stands. Forms repeat the same conditions:
 * one that was looked at is not looked at again.
 */
final class FormSql {
  private static final String WORD = "[a-z][a-z0-9_]*";

  private final Set<String> examined = new HashSet<>();

  /** The condition or count under a key. */
  String rule(FormNode node, String key, String text) {
    if (!text.isEmpty() && examined.add(text)) {
      examine(node, key, text);
    }
    return text;
  }

  /** A column that the form names. */
  static String column(FormNode node, String key) {
    String name = node.string(key);
    if (!name.matches(WORD)) {
      throw FormErrors.wrongKind(node.get(key), key, new Label("tên một cột", "a column's name"));
    }
    return name;
  }

  /** Words that are compared with a column's values: a quote would end them. */
  static List<String> words(FormNode node, List<String> words) {
    for (String word : words) {
      if (word.contains("'") || word.contains("\\")) {
        throw FormErrors.wrongKind(
            node, word, new Label("một từ không có dấu nháy", "a word without quotes"));
      }
    }
    return words;
  }

  private static void examine(FormNode node, String key, String text) {
    try {
      SqlExaminer.requireHarmless(text);
    } catch (ParseException e) {
      throw FormErrors.badSql(node, key, PlacedSql.problem(e));
    } catch (CallerMistake e) {
      throw FormErrors.badSql(node, key, e.text());
    }
  }
}
