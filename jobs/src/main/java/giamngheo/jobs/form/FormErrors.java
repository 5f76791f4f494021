package giamngheo.jobs.form;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** All that can be wrong with a file of {@code conf/}; every message names file, line and key. */
public final class FormErrors {
  private static final int FARTHEST_TYPING_ERROR = 3;

  private FormErrors() {}

  static FormFileException unreadable(String file, int line, String cause) {
    return error(
        file,
        line,
        "không đọc được như YAML: " + cause + ". Sửa tệp rồi chạy lại.",
        "not readable as YAML: " + cause + ". Mend the file and run again.");
  }

  static FormFileException unknownWord(YamlNode node, String word, Collection<String> expected) {
    Optional<String> nearest = nearest(word, expected);
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

  static FormFileException missingKey(YamlNode node, String key) {
    return error(
        node.file(),
        node.line(),
        "thiếu khóa '%s'. Thêm khóa này.".formatted(key),
        "the key '%s' is missing. Add it.".formatted(key));
  }

  public static FormFileException wrongKind(YamlNode node, String key, Label expected) {
    return error(
        node.file(),
        node.line(),
        "khóa '%s': cần %s.".formatted(key, expected.vi()),
        "key '%s': expected %s.".formatted(key, expected.en()));
  }

  static FormFileException duplicate(YamlNode node, String key) {
    return error(
        node.file(),
        node.line(),
        "cột hoặc khóa '%s' đã có. Mỗi số cột chỉ dùng một lần.".formatted(key),
        "'%s' is there already. Use every column number once.".formatted(key));
  }

  static FormFileException badFormula(YamlNode node, String key, String formula) {
    return error(
        node.file(),
        node.line(),
        "cột '%s': công thức '%s' không hợp lệ; cần tổng như 1-2+3 hoặc tỷ lệ như 3/1*100."
            .formatted(key, formula),
        "column '%s': '%s' is no formula; expected a sum such as 1-2+3 or a rate such as 3/1*100."
            .formatted(key, formula));
  }

  static FormFileException badReference(
      YamlNode node, String key, String reference, Collection<String> columns) {
    Optional<String> nearest = nearest(reference, columns);
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

  static FormFileException cycle(YamlNode node, String key) {
    return error(
        node.file(),
        node.line(),
        "cột '%s': công thức quay vòng về chính nó. Bỏ vòng lặp.".formatted(key),
        "column '%s': the formula leads back to itself. Break the circle.".formatted(key));
  }

  public static FormFileException noAgency(String area, LocalDate day) {
    return new FormFileException(
        new Label(
            ("agencies.yaml: không có cơ quan nào cho địa bàn %s ngày %s. Kiểm tra mã địa bàn, ngày"
                    + " bản đồ, hoặc thêm cơ quan.")
                .formatted(area, day),
            ("agencies.yaml: no agency is known for area %s on %s. Check the area's code and the"
                    + " day of the map, or add the agency.")
                .formatted(area, day)));
  }

  /** The expected word that differs least, if a slip of the pen can explain it. */
  static Optional<String> nearest(String word, Collection<String> expected) {
    return expected.stream()
        .filter(candidate -> distance(word, candidate) <= FARTHEST_TYPING_ERROR)
        .filter(candidate -> distance(word, candidate) < Math.max(word.length(), 2))
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  private static FormFileException error(String file, int line, String vi, String en) {
    return new FormFileException(
        new Label(
            "%s, dòng %d: %s".formatted(file, line, vi),
            "%s, line %d: %s".formatted(file, line, en)));
  }

  /** Levenshtein distance. */
  private static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[to.length()];
  }
}
