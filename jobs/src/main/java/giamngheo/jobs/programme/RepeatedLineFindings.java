package giamngheo.jobs.programme;

import giamngheo.jobs.judge.FindingRows;
import giamngheo.warehouse.table.InputTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * DUPLICATE_LINE: of equal lines the first counts; lines that say different things of one key do
 * not count at all. Which line is first depends on the files' content, not on when they came.
 */
final class RepeatedLineFindings {
  /**
   * What tells two things apart, by dataset. Two opinions of one day may be worded alike. A report
   * that came again, corrected, is another submission: which of them was on time is asked later.
   */
  private static final Map<String, List<String>> KEYS = keys();

  private RepeatedLineFindings() {}

  private static Map<String, List<String>> keys() {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    keys.put("activity", List.of("activity_id"));
    keys.put("staff", List.of("year", "area_code", "`group`"));
    keys.put("inspection", List.of("inspection_id", "finding_no"));
    keys.put("target", List.of("indicator", "area_code", "year"));
    keys.put("submission", List.of("form", "period", "coalesce(area_code, agency)", "received_at"));
    keys.put("participation", List.of("*"));
    keys.put("budget", List.of("*"));
    return keys;
  }

  /**
   * Bare findings.
   *
   * @param lines lines of each dataset
   * @param order what batches are sorted by
   */
  static Dataset<Row> of(Map<String, Dataset<Row>> lines, Map<String, String> order) {
    Dataset<Row> batches = batches(lines.get("activity"), order);
    return KEYS.entrySet().stream()
        .map(key -> of(key.getKey(), key.getValue(), lines.get(key.getKey()), batches))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  private static Dataset<Row> batches(Dataset<Row> any, Map<String, String> order) {
    return functions.broadcast(
        any.sparkSession()
            .createDataFrame(
                order.entrySet().stream()
                    .map(batch -> RowFactory.create(batch.getKey(), batch.getValue()))
                    .toList(),
                new StructType()
                    .add("batch_id", DataTypes.StringType)
                    .add("batch_order", DataTypes.StringType)));
  }

  private static Dataset<Row> of(
      String dataset, List<String> key, Dataset<Row> lines, Dataset<Row> batches) {
    String columns =
        InputTable.named(dataset).orElseThrow().columns().stream()
            .map(column -> "`" + column.name() + "`")
            .collect(Collectors.joining(", "));
    boolean whole = key.equals(List.of("*"));
    String content = "to_json(struct(" + columns + "))";
    String shown = whole ? firstColumns(dataset) : String.join(", ", key);
    Dataset<Row> counted =
        lines
            .join(batches, new String[] {"batch_id"})
            .selectExpr(
                "batch_id",
                "line_no",
                "line_year",
                "line_area",
                "batch_order",
                content + " as content",
                (whole ? content : "to_json(struct(" + structOf(key) + "))") + " as line_key",
                "concat_ws(' · ', " + shown + ") as value")
            .selectExpr(
                "*",
                "count(1) over (partition by line_key) as times",
                "min(content) over (partition by line_key)"
                    + " <> max(content) over (partition by line_key) as differ",
                "row_number() over (partition by line_key order by batch_order, line_no) as place");
    return FindingRows.shaped(
        counted.filter("times > 1 and (differ or place > 1)"),
        "batch_id",
        "'" + dataset + "' as dataset",
        "line_no",
        "line_year as review_year",
        "nullif(line_area, '') as area_code",
        "if(differ, 'DUPLICATE_LINE.differing', 'DUPLICATE_LINE') as check_id",
        "value",
        "array(cast(times as string)) as details");
  }

  private static String structOf(List<String> key) {
    return Stream.iterate(0, i -> i < key.size(), i -> i + 1)
        .map(i -> key.get(i) + " as k" + i)
        .collect(Collectors.joining(", "));
  }

  private static String firstColumns(String dataset) {
    return dataset.equals("budget")
        ? "year, coalesce(subproject, cast(project as string)), capital, source, item, as_of"
        : "activity_id, `group`";
  }
}
