package giamngheo.warehouse.sql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules that can be told to be harmless word by word, without the parser: columns, numbers, plain
 * texts, signs of comparison and arithmetic, and functions of the list. A program that reads some
 * hundred conditions at every start would wait for the parser longer than for its work.
 */
final class PlainRule {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<text>'[^'\\\\]*')|(?<name>[A-Za-z_][A-Za-z0-9_]*)(?<call>\\s*\\()?"
              + "|(?<sign>[-+*/%<>=!|,.\\[\\]]|[0-9]+|\\s+)|(?<open>\\()|(?<close>\\))");

  /** Words before a parenthesis that call nothing. */
  private static final Set<String> JOINING =
      Set.of("and", "or", "not", "in", "then", "when", "else", "case", "between", "is");

  /** Words by which a text would be more than an expression over the columns of a row. */
  private static final Set<String> TELLING =
      Set.of(
          "select",
          "from",
          "using",
          "over",
          "values",
          "table",
          "identifier",
          "current_date",
          "current_time",
          "current_timestamp",
          "localtimestamp",
          "current_user",
          "session_user",
          "user");

  private PlainRule() {}

  /** Whether nothing in the rule needs a closer look. */
  static boolean isPlain(String sql) {
    Matcher word = WORD.matcher(sql);
    int at = 0;
    int depth = 0;
    while (at < sql.length()) {
      if (!word.find(at)
          || word.start() != at
          || sql.startsWith("--", at)
          || sql.startsWith("/*", at)) {
        return false;
      }
      if (word.group("name") != null && !isPlain(word.group("name"), word.group("call") != null)) {
        return false;
      }
      depth += word.group("open") != null || word.group("call") != null ? 1 : 0;
      depth -= word.group("close") != null ? 1 : 0;
      if (depth < 0) {
        return false;
      }
      at = word.end();
    }
    return depth == 0 && !sql.isBlank();
  }

  private static boolean isPlain(String name, boolean called) {
    String word = name.toLowerCase(Locale.ROOT);
    return !TELLING.contains(word)
        && (!called || JOINING.contains(word) || AllowedWords.FUNCTIONS.allows(word, Origin.RULE));
  }
}
