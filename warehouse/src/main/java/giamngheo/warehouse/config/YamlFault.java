package giamngheo.warehouse.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import giamngheo.warehouse.refusal.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parser found wrong with a file, in both languages; its own sentences are English. */
final class YamlFault {
  private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'");
  private static final Pattern MISSING =
      Pattern.compile("Missing required creator property '(.*)' .*", Pattern.DOTALL);
  private static final String SECOND_DOCUMENT = "Trailing token";

  private static final Map<Class<?>, Text> KINDS =
      Map.ofEntries(
          Map.entry(int.class, new Text("một số nguyên", "a whole number")),
          Map.entry(long.class, new Text("một số nguyên", "a whole number")),
          Map.entry(Integer.class, new Text("một số nguyên", "a whole number")),
          Map.entry(Long.class, new Text("một số nguyên", "a whole number")),
          Map.entry(boolean.class, new Text("true hoặc false", "true or false")),
          Map.entry(Boolean.class, new Text("true hoặc false", "true or false")),
          Map.entry(String.class, new Text("một giá trị", "a single value")));

  private YamlFault() {}

  /** A second document after the first. */
  static Text secondDocument() {
    return new Text(
        "có tài liệu thứ hai sau '---'; mỗi tệp chỉ có một",
        "a second document begins after '---'; a file holds one");
  }

  /** What is wrong, without the place. */
  static Text of(JsonProcessingException e) {
    String said = e.getOriginalMessage();
    if (e instanceof UnrecognizedPropertyException unknown) {
      return unknownKey(unknown);
    }
    if (said.startsWith(SECOND_DOCUMENT)) {
      return secondDocument();
    }
    if (e instanceof MismatchedInputException mismatch) {
      return misfit(mismatch);
    }
    Matcher twice = TWICE.matcher(said);
    return new Text(
        "không phải YAML hợp lệ: "
            + (twice.matches() ? "khoá “" + twice.group(1) + "” có hai lần" : said),
        "not valid YAML: " + said);
  }

  private static Text unknownKey(UnrecognizedPropertyException e) {
    List<String> known = e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
    String words = String.join(", ", known);
    Text nearest = ConfigurationPlace.nearest(e.getPropertyName(), known);
    return new Text(
        "không biết khoá này; dùng được: " + words + nearest.vi(),
        "unknown key; expected one of " + words + nearest.en());
  }

  private static Text misfit(MismatchedInputException e) {
    String said = e.getOriginalMessage();
    Matcher missing = MISSING.matcher(said);
    if (missing.matches()) {
      String key = missing.group(1);
      return new Text("thiếu khoá “" + key + "”", "the key '" + key + "' is missing");
    }
    Text kind = kind(e.getTargetType());
    return new Text(
        "cần " + kind.vi() + " (" + said + ")", "expected " + kind.en() + " (" + said + ")");
  }

  private static Text kind(Class<?> wanted) {
    if (wanted == null) {
      return new Text("giá trị kiểu khác", "another kind of value");
    }
    if (Number.class.isAssignableFrom(wanted) || wanted.equals(double.class)) {
      return KINDS.getOrDefault(wanted, new Text("một số", "a number"));
    }
    if (wanted.isEnum()) {
      return new Text("một trong các từ cho phép", "one of the words that are allowed");
    }
    return KINDS.getOrDefault(
        wanted,
        Collection.class.isAssignableFrom(wanted)
            ? new Text("một danh sách", "a list")
            : new Text("các khoá và giá trị", "keys with values"));
  }
}
