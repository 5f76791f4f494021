package giamngheo.jobs.form;

import giamngheo.warehouse.config.ConfigurationPlace;
import giamngheo.warehouse.config.NearestWord;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** All that can be wrong with a file of {@code conf/}; every message names file, line and key. */
public final class FormErrors {
  private FormErrors() {}

  static CallerMistake unknownWord(FormNode node, String word, Collection<String> expected) {
    Optional<String> nearest = NearestWord.to(word, expected);
    String choice = String.join(", ", expected);
    return error(
        node.file(),
        node.line(),
        "không có từ '%s'; chọn một trong: %s.%s"
            .formatted(word, choice, nearest.map(near -> " Có phải '" + near + "'?").orElse("")),
        "'%s' is not known; expected one of: %s.%s"
            .formatted(
                word, choice, nearest.map(near -> " Did you mean '" + near + "'?").orElse("")));
  }

  static CallerMistake missingKey(FormNode node, String key) {
    return error(
        node.file(),
        node.line(),
        "thiếu khóa '%s'. Thêm khóa này.".formatted(key),
        "the key '%s' is missing. Add it.".formatted(key));
  }

  public static CallerMistake wrongKind(FormNode node, String key, Label expected) {
    return error(
        node.file(),
        node.line(),
        "khóa '%s': cần %s.".formatted(key, expected.vi()),
        "key '%s': expected %s.".formatted(key, expected.en()));
  }

  static CallerMistake badSql(FormNode node, String key, Text problem) {
    return error(
        node.file(),
        node.line(),
        "khóa '%s': %s".formatted(key, problem.vi()),
        "key '%s': %s".formatted(key, problem.en()));
  }

  static CallerMistake duplicate(FormNode node, String key) {
    return error(
        node.file(),
        node.line(),
        "cột hoặc khóa '%s' đã có. Mỗi số cột chỉ dùng một lần.".formatted(key),
        "'%s' is there already. Use every column number once.".formatted(key));
  }

  static CallerMistake badFormula(FormNode node, String key, String formula) {
    return error(
        node.file(),
        node.line(),
        "cột '%s': công thức '%s' không hợp lệ; cần tổng như 1-2+3 hoặc tỷ lệ như 3/1*100."
            .formatted(key, formula),
        "column '%s': '%s' is no formula; expected a sum such as 1-2+3 or a rate such as 3/1*100."
            .formatted(key, formula));
  }

  static CallerMistake badReference(
      FormNode node, String key, String reference, Collection<String> columns) {
    Optional<String> nearest = NearestWord.to(reference, columns);
    return error(
        node.file(),
        node.line(),
        "cột '%s': công thức nói tới cột '%s' không có số liệu; các cột có: %s.%s"
            .formatted(
                key,
                reference,
                String.join(", ", columns),
                nearest.map(near -> " Có phải '" + near + "'?").orElse("")),
        "column '%s': the formula refers to column '%s', which holds no count; columns: %s.%s"
            .formatted(
                key,
                reference,
                String.join(", ", columns),
                nearest.map(near -> " Did you mean '" + near + "'?").orElse("")));
  }

  static CallerMistake cycle(FormNode node, String key) {
    return error(
        node.file(),
        node.line(),
        "cột '%s': công thức quay vòng về chính nó. Bỏ vòng lặp.".formatted(key),
        "column '%s': the formula leads back to itself. Break the circle.".formatted(key));
  }

  public static CallerMistake noAgency(String area, LocalDate day) {
    return new CallerMistake(
        new Text(
            ("agencies.yaml: không có cơ quan nào cho địa bàn %s ngày %s. Kiểm tra mã địa bàn, ngày"
                    + " bản đồ, hoặc thêm cơ quan.")
                .formatted(area, day),
            ("agencies.yaml: no agency is known for area %s on %s. Check the area's code and the"
                    + " day of the map, or add the agency.")
                .formatted(area, day)));
  }

  private static CallerMistake error(String file, int line, String vi, String en) {
    return new ConfigurationPlace(file, line, "").mistake(vi, en);
  }
}
