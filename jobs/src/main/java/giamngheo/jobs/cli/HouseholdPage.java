package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.form.Glossary;
import giamngheo.jobs.status.HouseholdRecord;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * How the history of a household is shown, in words of the glossary and of the standards.
 *
 * @param names whether names of people are shown
 */
record HouseholdPage(
    CommandContext surroundings, Standards standards, Glossary glossary, boolean names) {

  private String in(String vi, String en) {
    return new Text(vi, en).in(surroundings.language());
  }

  void write(String code, HouseholdRecord record) {
    line(in("Hộ %s", "Household %s").formatted(code));
    section(in("Các lần rà soát", "Reviews"), record.reviews(), row -> review(row, record));
    section(in("Kết quả", "Results"), record.scores(), this::score);
    section(in("Biến động", "Movements"), record.movements(), this::movement);
    section(in("Thành viên", "Members"), record.members(), this::member);
    section(
        in("Lỗi và cảnh báo", "Errors and warnings"),
        record.findings(),
        row -> finding(row, record));
    section(
        in("Hoạt động đã đến hộ", "Activities that reached it"),
        record.activities(),
        this::activity);
    if (!record.links().isEmpty()) {
      line("");
      line(in("Mã khác", "Other codes"));
      record.links().forEach(link -> line("  " + link));
    }
  }

  private void section(
      String heading, List<Row> rows, java.util.function.Function<Row, String> said) {
    line("");
    line(heading);
    if (rows.isEmpty()) {
      line("  " + in("không có", "none"));
    }
    rows.forEach(row -> line("  " + said.apply(row)));
  }

  private void line(String text) {
    surroundings.out().println(text);
  }

  private String review(Row row, HouseholdRecord record) {
    return joined(
        text(row, "review_year"),
        text(row, "review_date"),
        text(row, "area_code"),
        text(row, "hamlet"),
        names ? text(row, "head_name") : "",
        labelled(in("thu nhập", "income"), text(row, "income_per_capita")),
        labelled("B1", text(row, "b1_points")),
        labelled("B2", text(row, "b2_points")),
        labelled(in("xã công nhận:", "recognised:"), word("class", text(row, "declared_class"))),
        text(row, "exit_reason"),
        record.place(row));
  }

  private String score(Row row) {
    List<String> deprived = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (PovertyStandard.Indicator indicator : indicators(row)) {
      String value = text(row, indicator.id());
      if (value.isEmpty()) {
        unknown.add(name(indicator.names(), indicator.id()));
      } else if (!value.equals("0")) {
        deprived.add(name(indicator.names(), indicator.id()));
      }
    }
    return joined(
        text(row, "review_year"),
        text(row, "standard_id"),
        classWord(text(row, "standard_id"), text(row, "class")),
        labelled(in("số khẩu", "persons"), text(row, "persons")),
        labelled(
            in("thiếu hụt", "deprived"),
            text(row, "deprivations") + (deprived.isEmpty() ? "" : ": ") + listed(deprived)),
        unknown.isEmpty() ? "" : labelled(in("chưa rõ:", "unknown:"), listed(unknown)));
  }

  private List<PovertyStandard.Indicator> indicators(Row row) {
    return standards
        .named(text(row, "standard_id"))
        .map(PovertyStandard::indicators)
        .orElse(List.of());
  }

  /** What a standard calls one of its classes; official classes have their official name. */
  private String classWord(String standard, String id) {
    return standards.named(standard).stream()
        .flatMap(each -> each.classes().stream())
        .filter(each -> each.id().equals(id))
        .findFirst()
        .map(each -> name(each.names(), id))
        .orElseGet(() -> word("class", id));
  }

  private String movement(Row row) {
    String standard = text(row, "standard_id");
    return joined(
        text(row, "from_year") + "→" + text(row, "review_year"),
        text(row, "standard_id"),
        classWord(standard, text(row, "list")),
        movementWord(standard, text(row, "movement")),
        classWord(standard, text(row, "from_class"))
            + " → "
            + classWord(standard, text(row, "to_class")));
  }

  /** Between lists of a standard's own the glossary has no word. */
  private String movementWord(String standard, String movement) {
    String word = word("movement", movement);
    if (!word.equals(movement)) {
      return word;
    }
    return movement.startsWith("to_")
        ? in("sang ", "to ") + classWord(standard, movement.substring("to_".length()))
        : in("từ ", "from ") + classWord(standard, movement.replaceFirst("^from_", ""));
  }

  private String member(Row row) {
    return joined(
        text(row, "review_year"),
        text(row, "member_no"),
        names ? text(row, "full_name") : "",
        word("sex", text(row, "sex")),
        text(row, "birth_date").isEmpty() ? text(row, "birth_year") : text(row, "birth_date"),
        word("relationship", text(row, "relationship")));
  }

  private String finding(Row row, HouseholdRecord record) {
    return joined(
        text(row, "review_year"),
        text(row, "severity").equals("error") ? in("lỗi", "error") : in("cảnh báo", "warning"),
        text(row, "check_id"),
        record.place(row),
        text(row, in("message_vi", "message_en")));
  }

  private String activity(Row row) {
    return joined(text(row, "activity_id"), text(row, "benefit"));
  }

  private String word(String group, String code) {
    return glossary.word(group, code, language());
  }

  private String name(Map<String, String> names, String id) {
    return names == null ? id : names.getOrDefault(language(), id);
  }

  private String language() {
    return surroundings.language().name().toLowerCase(Locale.ROOT);
  }

  private static String listed(List<String> words) {
    return String.join("; ", words);
  }

  private static String text(Row row, String column) {
    return Arrays.asList(row.schema().fieldNames()).contains(column)
        ? Objects.toString(row.getAs(column), "")
        : "";
  }

  private static String labelled(String label, String value) {
    return value.isBlank() ? "" : label + " " + value;
  }

  private static String joined(String... parts) {
    return Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
  }
}
