package giamngheo.jobs.compose;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.SumItem;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ScoreTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Every sum that any form needs, by year, standard, commune and hamlet, from one pass over the
 * facts. Sums of larger areas are sums of these.
 *
 * @param cells one entry per hamlet
 */
public record FormSums(List<Cell> cells) {
  /** Stands for households without a hamlet. */
  public static final String NO_HAMLET = "-";

  /**
   * The sums of one hamlet.
   *
   * @param hamletCode a hamlet code seen with the name, or null
   * @param sums by id of the {@link SumItem}
   */
  public record Cell(
      int year,
      String standardId,
      String areaCode,
      String hamlet,
      String hamletCode,
      Map<String, BigDecimal> sums) {

    /** The same without the sums of these ids. */
    Cell without(Set<String> ids) {
      Map<String, BigDecimal> kept = new HashMap<>(sums);
      kept.keySet().removeAll(ids);
      return new Cell(year, standardId, areaCode, hamlet, hamletCode, kept);
    }
  }

  private static final List<String> KEYS =
      List.of(
          HouseholdTable.REVIEW_YEAR,
          ScoreTable.STANDARD_ID,
          HouseholdTable.AREA_CODE,
          HouseholdTable.HAMLET);

  /**
   * Sums facts for all forms that are tables.
   *
   * @param facts rows of the facts, all of one kind
   * @param kind which items apply: {@code household} or {@code transition}
   */
  static FormSums of(Dataset<Row> facts, String kind, List<FormDefinition> forms) {
    Set<String> columns = Arrays.stream(facts.columns()).collect(Collectors.toSet());
    Map<String, List<SumItem>> bySum = new LinkedHashMap<>();
    for (FormDefinition form : forms) {
      for (SumItem item : form.items()) {
        if (!form.isList() && item.facts().equals(kind)) {
          bySum.computeIfAbsent(sum(item), ignored -> new ArrayList<>()).add(item);
        }
      }
    }
    List<String> sums = List.copyOf(bySum.keySet());
    List<Column> aggregates = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      aggregates.add(expr(sums.get(i)).as("s" + i));
    }
    Column code =
        columns.contains(HouseholdTable.HAMLET_CODE)
            ? max(col(HouseholdTable.HAMLET_CODE))
            : max(lit(null).cast("string"));
    List<Row> rows =
        facts
            .withColumn(HouseholdTable.HAMLET, coalesce(col(HouseholdTable.HAMLET), lit(NO_HAMLET)))
            .groupBy(KEYS.stream().map(key -> col(key)).toArray(Column[]::new))
            .agg(code.as(HouseholdTable.HAMLET_CODE), aggregates.toArray(Column[]::new))
            .collectAsList();
    return new FormSums(rows.stream().map(row -> cell(row, sums, bySum)).toList());
  }

  private static String sum(SumItem item) {
    return "sum(case when " + item.where() + " then " + item.count() + " else 0 end)";
  }

  private static Cell cell(Row row, List<String> sums, Map<String, List<SumItem>> bySum) {
    Map<String, BigDecimal> values = new HashMap<>();
    int first = KEYS.size() + 1;
    for (int i = 0; i < sums.size(); i++) {
      Object value = row.get(first + i);
      BigDecimal number = value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
      bySum.get(sums.get(i)).forEach(item -> values.put(item.id(), number));
    }
    return new Cell(
        row.getInt(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        values);
  }

  /** Whether an item speaks of an indicator that a standard does not have. */
  public static boolean speaksOf(SumItem item, List<String> indicators) {
    return indicators.stream()
        .anyMatch(
            indicator ->
                Pattern.compile("\\b" + indicator + "\\b")
                    .matcher(item.where() + " " + item.count())
                    .find());
  }
}
