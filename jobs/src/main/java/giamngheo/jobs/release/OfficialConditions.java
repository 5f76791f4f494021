package giamngheo.jobs.release;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.trim;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ReceivedTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What an official release waits for: every scored household has a recognised class, every class
 * that differs from the computed one has its reason, and every household of last year's lists was
 * reviewed or has an exit line. Households are named by their codes only.
 */
record OfficialConditions(JobContext workplace, ReleaseScope scope, String standardId) {
  private static final int EXAMPLES = 5;
  private static final int MOST_COMMUNES = 5;

  /**
   * Checks all three.
   *
   * @throws DataDoNotAllow if one of them is not met; says how many households of which communes
   */
  void check() {
    List<Text> reasons = new ArrayList<>();
    blocked(scored().filter(col(ScoreTable.CLASS_RECOGNISED).isNull()))
        .ifPresent(
            found ->
                reasons.add(
                    found.text(
                        "chưa có kết quả công nhận (declared_class)",
                        "have no recognised class (declared_class)")));
    blocked(unexplained())
        .ifPresent(
            found ->
                reasons.add(
                    found.text(
                        "xếp loại khác kết quả tính mà chưa có lý do (override_reason)",
                        "have another class than computed and no reason (override_reason)")));
    blocked(notReviewed())
        .ifPresent(
            found ->
                reasons.add(
                    found.text(
                        "trong danh sách năm trước chưa được rà soát và chưa có dòng ra khỏi danh"
                            + " sách (exit_reason)",
                        "of last year's lists were not reviewed and have no exit line"
                            + " (exit_reason)")));
    if (!reasons.isEmpty()) {
      throw new DataDoNotAllow(
          new Text(
              "Chưa công bố chính thức được "
                  + scope.areaCode()
                  + " năm "
                  + scope.year()
                  + ":\n"
                  + reasons.stream().map(Text::vi).collect(Collectors.joining("; "))
                  + "\nBổ sung vào tệp hộ, nạp lại (load), chạy run rồi công bố lại; hoặc công bố sơ"
                  + " bộ: --state provisional",
              scope.areaCode()
                  + " in "
                  + scope.year()
                  + " cannot be released officially yet:\n"
                  + reasons.stream().map(Text::en).collect(Collectors.joining("; "))
                  + "\nComplete the household files, load, run and release again; or release as"
                  + " provisional: --state provisional"));
    }
  }

  private Dataset<Row> scored() {
    return workplace
        .warehouse()
        .read(
            ScoreTable.NAME,
            ScoreTable.schema(workplace.configuration().standards().indicatorIds()))
        .filter(ofScope().and(col(ScoreTable.STANDARD_ID).equalTo(standardId)));
  }

  private Column ofScope() {
    return col(HouseholdTable.REVIEW_YEAR)
        .equalTo(scope.year())
        .and(col(HouseholdTable.AREA_CODE).isin(scope.communes().toArray()));
  }

  private Dataset<Row> unexplained() {
    Dataset<Row> unexplained =
        workplace
            .warehouse()
            .read(
                ReceivedTable.name(HouseholdTable.TABLE.name()),
                ReceivedTable.schema(
                    workplace.configuration().datasets().get(HouseholdTable.TABLE.name())))
            .filter(trim(coalesce(col(HouseholdTable.OVERRIDE_REASON), lit(""))).equalTo(""))
            .select(ReceivedTable.BATCH_ID, ReceivedTable.LINE_NO);
    return scored()
        .filter(not(col(ScoreTable.CLASS_RECOGNISED).equalTo(col(ScoreTable.CLASS))))
        .join(
            unexplained, new String[] {ReceivedTable.BATCH_ID, ReceivedTable.LINE_NO}, "left_semi");
  }

  private Dataset<Row> notReviewed() {
    return workplace
        .warehouse()
        .read(FindingTable.VERDICT, FindingTable.SCHEMA)
        .filter(ofScope().and(col(FindingTable.CHECK_ID).equalTo("ON_LIST_NOT_REVIEWED")));
  }

  private static Optional<Blocked> blocked(Dataset<Row> households) {
    List<Row> rows =
        households
            .select(HouseholdTable.AREA_CODE, HouseholdTable.HOUSEHOLD_ID)
            .distinct()
            .orderBy(HouseholdTable.AREA_CODE, HouseholdTable.HOUSEHOLD_ID)
            .collectAsList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Blocked(rows));
  }

  private record Blocked(List<Row> households) {
    Text text(String vi, String en) {
      return new Text(
          "%d hộ %s (xã %s; ví dụ hộ %s)".formatted(households.size(), vi, communes(), examples()),
          "%d households %s (communes %s; for example %s)"
              .formatted(households.size(), en, communes(), examples()));
    }

    private String communes() {
      TreeSet<String> codes = new TreeSet<>();
      households.forEach(row -> codes.add(row.getString(0)));
      String shown = codes.stream().limit(MOST_COMMUNES).collect(Collectors.joining(", "));
      return codes.size() > MOST_COMMUNES ? shown + ", … (" + codes.size() + ")" : shown;
    }

    private String examples() {
      String shown =
          households.stream()
              .limit(EXAMPLES)
              .map(row -> row.getString(1))
              .collect(Collectors.joining(", "));
      return households.size() > EXAMPLES ? shown + ", …" : shown;
    }
  }
}
