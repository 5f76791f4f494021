package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.status.HouseholdRecord;
import giamngheo.warehouse.refusal.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * How the history of a household is shown.
 *
 * @param names whether names of people are shown
 */
record HouseholdPage(CommandContext surroundings, boolean names) {
  private static final List<String> OF_SCORE =
      List.of(
          "review_year",
          "standard_id",
          "area_code",
          "household_id",
          "area_type",
          "persons",
          "deprivations",
          "class",
          "class_recognised",
          "gate",
          "hamlet",
          "hamlet_code",
          "ethnicity",
          "head_sex",
          "no_labour_capacity",
          "merit_household",
          "agricultural",
          "poverty_causes",
          "supports",
          "entry_reason",
          "batch_id",
          "line_no");

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
        labelled(in("xã công nhận", "recognised"), text(row, "declared_class")),
        text(row, "exit_reason"),
        record.place(row));
  }

  private String score(Row row) {
    List<String> deprived = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String column : row.schema().fieldNames()) {
      if (!OF_SCORE.contains(column)
          && row.schema().apply(column).dataType().typeName().equals("integer")) {
        Object value = row.getAs(column);
        if (value == null) {
          unknown.add(column);
        } else if (value.equals(1)) {
          deprived.add(column);
        }
      }
    }
    return joined(
        text(row, "review_year"),
        text(row, "standard_id"),
        text(row, "class"),
        labelled(in("số khẩu", "persons"), text(row, "persons")),
        labelled(in("thiếu hụt", "deprived"), text(row, "deprivations") + " " + deprived),
        unknown.isEmpty() ? "" : labelled(in("chưa rõ", "unknown"), unknown.toString()));
  }

  private String movement(Row row) {
    return joined(
        text(row, "from_year") + "→" + text(row, "review_year"),
        text(row, "list"),
        text(row, "movement"),
        text(row, "from_class") + "→" + text(row, "to_class"));
  }

  private String member(Row row) {
    return joined(
        text(row, "review_year"),
        text(row, "member_no"),
        names ? text(row, "full_name") : "",
        text(row, "sex"),
        text(row, "birth_date").isEmpty() ? text(row, "birth_year") : text(row, "birth_date"),
        text(row, "relationship"));
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
