package giamngheo.warehouse.sql;

import giamngheo.warehouse.config.NearestWord;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why an SQL text is refused: each names what is not allowed, and what to do instead. */
final class NotAllowed {
  private static final int SHOWN = 60;

  /** Spark's names of constructs, as people write them. */
  private static final Map<String, String> SPOKEN =
      Map.ofEntries(
          Map.entry("ScriptTransformation", "TRANSFORM … USING"),
          Map.entry("RelationTimeTravel", "VERSION AS OF, TIMESTAMP AS OF"),
          Map.entry("RelationChanges", "CHANGES"),
          Map.entry("PlanWithUnresolvedIdentifier", "IDENTIFIER(…)"),
          Map.entry("ExpressionWithUnresolvedIdentifier", "IDENTIFIER(…)"),
          Map.entry("UnresolvedExecuteImmediate", "EXECUTE IMMEDIATE"),
          Map.entry("FunctionTableSubqueryArgumentExpression", "TABLE(…)"),
          Map.entry("UnresolvedTranspose", "TRANSPOSE"),
          Map.entry("NamedParameter", ":"),
          Map.entry("PosParameter", "?"),
          Map.entry("CompoundBody", "BEGIN … END"),
          Map.entry("CurrentUser", "current_user"));

  private NotAllowed() {}

  /** A function that is not on the list, or not for words of that origin. */
  static CallerMistake function(String name, String kind, Origin origin) {
    String key = kind + name.toLowerCase(Locale.ROOT);
    if (!AllowedWords.FUNCTIONS.words().containsKey(key)) {
      return unknown(name);
    }
    String shown = shown(name);
    return new CallerMistake(
        AllowedWords.FUNCTIONS.allows(key, Origin.PERSON)
            ? new Text(
                "Hàm '%s' mỗi lần cho một giá trị khác, không dùng được ở đây.\nSố liệu phải tính lại được: dùng cột của dữ liệu."
                    .formatted(shown),
                "the function '%s' may give another value another time and is not allowed here.\nFigures must come out the same again: use columns of the data."
                    .formatted(shown))
            : new Text(
                "Không được dùng hàm '%s'.".formatted(shown),
                "the function '%s' is not allowed".formatted(shown)));
  }

  private static CallerMistake unknown(String name) {
    List<String> known =
        AllowedWords.FUNCTIONS.words().keySet().stream()
            .filter(word -> AllowedWords.FUNCTIONS.allows(word, Origin.PERSON))
            .sorted()
            .toList();
    Optional<String> nearest = NearestWord.to(shown(name).toLowerCase(Locale.ROOT), known);
    return new CallerMistake(
        new Text(
            "Không có hàm '%s' trong danh sách được phép%s"
                .formatted(shown(name), nearest.map("; có phải “%s”?"::formatted).orElse(".")),
            "unknown function '%s'; expected one of the list of functions%s"
                .formatted(
                    shown(name), nearest.map("; did you mean '%s'?"::formatted).orElse(""))));
  }

  /** A construct of SQL that is not on the list. */
  static CallerMistake construct(String name) {
    String shown = SPOKEN.getOrDefault(name, shown(name));
    return new CallerMistake(
        new Text(
            "Không được dùng cách viết này trong câu SQL: " + shown + ".",
            "This construct of SQL is not allowed: " + shown + "."));
  }

  static CallerMistake relation(String name) {
    String shown = shown(name);
    return new CallerMistake(
        new Text(
            "Không có bảng “" + shown + "”. Câu SQL chỉ đọc được các bảng của hệ thống, theo tên.",
            "There is no table “" + shown + "”. SQL reads the system's tables only, by name."));
  }

  static CallerMistake inRule(String what) {
    String shown = shown(what);
    return new CallerMistake(
        new Text(
            "Quy tắc chỉ tính từ các cột của một dòng; không dùng được " + shown + ".",
            "A rule is computed from the columns of one line; " + shown + " is not allowed."));
  }

  static CallerMistake notReadOnly() {
    return new CallerMistake(
        new Text(
            "Chỉ được hỏi (SELECT); câu này thay đổi hoặc mô tả bảng.\nDữ liệu chỉ đổi qua lệnh load"
                + " và run.",
            "Only queries (SELECT) are allowed; this one changes or describes tables.\nData change"
                + " through the commands load and run only."));
  }

  static CallerMistake tooDeep() {
    return new CallerMistake(
        new Text(
            "Câu SQL lồng quá nhiều tầng.\nViết lại với ít dấu ngoặc và ít câu con hơn.",
            "The SQL is nested too deeply.\nWrite it with fewer parentheses and subqueries."));
  }

  static CallerMistake tooManyRows(String most) {
    return new CallerMistake(
        new Text(
            "range(…) chỉ được tạo nhiều nhất %s dòng.".formatted(most),
            "range(…) may make at most %s rows.".formatted(most)));
  }

  static CallerMistake tooLong(int longest) {
    return new CallerMistake(
        new Text(
            "Câu SQL dài quá %d ký tự.".formatted(longest),
            "The SQL is longer than %d characters.".formatted(longest)));
  }

  private static String shown(String name) {
    return name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
  }
}
