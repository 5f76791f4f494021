package giamngheo.warehouse.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import giamngheo.warehouse.refusal.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the parser found wrong with a file, in both languages; its own sentences are English. */
final class YamlFault {
  /** How the parser begins where a value that must be there is not. */
  static final String NOTHING = "Cannot map `null` into type";

  private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'");
  private static final Pattern MISSING =
      Pattern.compile("Missing required creator property '(.*)' .*", Pattern.DOTALL);
  private static final Pattern CHOICE = Pattern.compile("accepted for Enum class: \\[(.*)\\]");

  /** What the parser says of signs is of its own working; these are the causes. */
  private static final Text SYNTAX =
      new Text(
          "một ngoặc hay dấu nháy chưa đóng, thiếu dấu hai chấm, hoặc dòng thụt không đều;"
              + " xem dòng này và các dòng ngay trước",
          "a bracket or quote is not closed, a colon is missing, or lines are not indented alike;"
              + " look at this line and those just before");

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
    if (e instanceof JsonMappingException && !(e.getCause() instanceof StreamReadException)) {
      return new Text("giá trị không dùng được: " + said, "the value cannot be used: " + said);
    }
    Matcher twice = TWICE.matcher(said);
    return twice.matches()
        ? new Text(
            "không phải YAML hợp lệ: khoá “" + twice.group(1) + "” có hai lần",
            "not valid YAML: the key '" + twice.group(1) + "' stands twice")
        : new Text("không phải YAML hợp lệ: " + SYNTAX.vi(), "not valid YAML: " + SYNTAX.en());
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
    if (e.getTargetType() == null) {
      return new Text("giá trị không hợp: " + said, "the value does not fit: " + said);
    }
    String given = e instanceof InvalidFormatException format ? "" + format.getValue() : "";
    Matcher choice = CHOICE.matcher(said);
    if (choice.find()) {
      return ConfigurationPlace.noSuch(
          new Text("từ", "word"),
          given,
          Stream.of(choice.group(1).split(", ", -1)).sorted().toList());
    }
    Text kind = kind(e.getTargetType());
    Text before = new Text("", "");
    if (!given.isBlank()) {
      before = new Text("“" + given + "” không hợp; ", "'" + given + "' does not fit; ");
    } else if (e instanceof InvalidFormatException || said.startsWith(NOTHING)) {
      before = new Text("chưa có giá trị; ", "there is no value; ");
    }
    return new Text(before.vi() + "cần " + kind.vi(), before.en() + "expected " + kind.en());
  }

  private static Text kind(Class<?> wanted) {
    if (Number.class.isAssignableFrom(wanted) || wanted.equals(double.class)) {
      return KINDS.getOrDefault(wanted, new Text("một số", "a number"));
    }
    return KINDS.getOrDefault(
        wanted,
        Collection.class.isAssignableFrom(wanted)
            ? new Text("một danh sách", "a list")
            : new Text("các khoá và giá trị", "keys with values"));
  }
}
