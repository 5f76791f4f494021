package giamngheo.jobs.judge;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.PovertyStandard.AskedColumn;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says no where a review never asked what a standard needs: no class is better than a guess. */
public final class CannotBeScored {
  private CannotBeScored() {}

  /**
   * Refuses a standard asked for under which no household of those years has a class.
   *
   * @param scored households under all standards
   * @throws DataDoNotAllow naming columns that are empty and indicators that nobody's facts answer
   */
  public static void check(Dataset<Row> scored, PovertyStandard standard, List<Integer> years) {
    List<String> wanted = new ArrayList<>(List.of(ScoreTable.CLASS, ScoreTable.GATE));
    wanted.addAll(standard.indicatorIds());
    List<String> columns = columns(standard);
    wanted.addAll(columns);
    Row counts =
        scored
            .filter(col(ScoreTable.STANDARD_ID).equalTo(standard.id()))
            .filter(col(HouseholdTable.REVIEW_YEAR).isin(years.toArray()))
            .agg(
                count(lit(1)),
                wanted.stream()
                    .map(name -> count(col(name)))
                    .toArray(org.apache.spark.sql.Column[]::new))
            .head();
    if (counts.getLong(0) > 0 && counts.getLong(1) == 0) {
      List<String> unknown = new ArrayList<>();
      for (int i = 0; i < standard.indicators().size(); i++) {
        if (counts.getLong(3 + i) == 0) {
          unknown.add(standard.indicatorIds().get(i));
        }
      }
      int first = 3 + standard.indicators().size();
      List<String> empty = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        if (counts.getLong(first + i) == 0) {
          empty.add(columns.get(i));
        }
      }
      throw refusal(standard, years, empty, unknown);
    }
  }

  /** Columns of the household that the standard's rules name. */
  private static List<String> columns(PovertyStandard standard) {
    String rules =
        Stream.concat(
                Stream.of(String.valueOf(standard.gate())),
                Stream.concat(
                    standard.indicators().stream().map(PovertyStandard.Indicator::rule),
                    standard.classes().stream().map(PovertyStandard.PovertyClass::when)))
            .collect(Collectors.joining("\n"));
    return Stream.concat(
            HouseholdTable.TABLE.columns().stream().map(Column::name),
            standard.asks().stream().map(AskedColumn::column))
        .filter(name -> !standard.indicatorIds().contains(name))
        .filter(name -> Pattern.compile("\\b" + name + "\\b").matcher(rules).find())
        .toList();
  }

  private static DataDoNotAllow refusal(
      PovertyStandard standard, List<Integer> years, List<String> empty, List<String> unknown) {
    String of = years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new DataDoNotAllow(
        new Text(
            "Không chấm được: không hộ nào của rà soát %s xếp loại được theo chuẩn %s.\n"
                    .formatted(of, standard.id())
                + "Cột không có số liệu: %s.\nChỉ số không trả lời được: %s.\n"
                    .formatted(named(empty), named(unknown))
                + "Nạp dữ liệu có các cột này (mẫu trong conf/sources) hoặc cột đánh dấu dep_….",
            "Cannot be scored: no household of the review of %s has a class under %s.\n"
                    .formatted(of, standard.id())
                + "Columns without data: %s.\nIndicators that cannot be answered: %s.\n"
                    .formatted(named(empty), named(unknown))
                + "Load data with these columns (a layout in conf/sources) or the ticks dep_…."));
  }

  private static String named(List<String> words) {
    return words.isEmpty() ? "–" : String.join(", ", words);
  }
}
