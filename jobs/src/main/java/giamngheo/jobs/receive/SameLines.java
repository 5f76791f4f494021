package giamngheo.jobs.receive;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.xxhash64;

import giamngheo.warehouse.batch.BatchUnit;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Files of one call that speak of the same lines. Where they agree line by line one of them counts;
 * where they differ none does.
 *
 * @param withheld units of files that differ
 * @param twins files that say the same as another one, with that one
 */
record SameLines(List<Withheld> withheld, Map<String, String> twins) {
  static final SameLines NONE = new SameLines(List.of(), Map.of());

  private static final StructType UNITS =
      new StructType()
          .add(ReceivedTable.LINE_AREA, DataTypes.StringType)
          .add(ReceivedTable.PERIOD, DataTypes.StringType);

  /** Lines of one unit that stand in the same files. */
  private record Shared(
      BatchUnit unit, Set<String> batches, boolean differ, long keys, String example) {}

  /**
   * Compares files of one dataset.
   *
   * @param tallies what each file holds
   * @param names what messages call each file
   */
  static SameLines of(
      String dataset,
      Dataset<Row> lines,
      Map<String, BatchCounts> tallies,
      Map<String, String> names) {
    List<BatchUnit> shared = shared(tallies);
    if (shared.isEmpty() || LineKeys.sql(dataset).isEmpty()) {
      return NONE;
    }
    List<Shared> found = found(dataset, lines, shared);
    List<Withheld> withheld = new ArrayList<>();
    for (Shared same : found) {
      if (same.differ()) {
        String files = same.batches().stream().map(names::get).collect(Collectors.joining(", "));
        for (String batch : same.batches()) {
          withheld.add(
              new Withheld(
                  batch,
                  same.unit(),
                  Withheld.FILES_DIFFER,
                  List.of(
                      Withheld.shown(same.unit()),
                      Long.toString(same.keys()),
                      files,
                      same.example())));
        }
      }
    }
    return new SameLines(List.copyOf(withheld), twins(found, tallies));
  }

  /** Units that several files have lines of. */
  private static List<BatchUnit> shared(Map<String, BatchCounts> tallies) {
    Map<BatchUnit, Long> files = new HashMap<>();
    tallies
        .values()
        .forEach(tally -> tally.units().forEach(unit -> files.merge(unit, 1L, Long::sum)));
    return files.entrySet().stream()
        .filter(unit -> unit.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Shared> found(String dataset, Dataset<Row> lines, List<BatchUnit> shared) {
    List<String> envelope = Arrays.asList(ReceivedTable.ENVELOPE.fieldNames());
    Column[] own =
        Arrays.stream(lines.columns())
            .filter(column -> !envelope.contains(column))
            .map(column -> col("`" + column + "`"))
            .toArray(Column[]::new);
    Dataset<Row> units =
        lines
            .sparkSession()
            .createDataFrame(
                shared.stream()
                    .map(unit -> RowFactory.create(unit.areaCode(), unit.period()))
                    .toList(),
                UNITS);
    return lines
        .filter(not(col(ReceivedTable.REFUSED)))
        .withColumn(ReceivedTable.LINE_AREA, coalesce(col(ReceivedTable.LINE_AREA), lit("")))
        .join(
            broadcast(units),
            new String[] {ReceivedTable.LINE_AREA, ReceivedTable.PERIOD},
            "left_semi")
        .withColumn("line_key", expr(LineKeys.sql(dataset).orElseThrow()))
        .filter(col("line_key").isNotNull())
        // As text, for a hash of columns would not tell which of two is null.
        .withColumn("content", xxhash64(to_json(struct(own))))
        .groupBy(ReceivedTable.LINE_AREA, ReceivedTable.PERIOD, "line_key")
        .agg(
            expr("array_sort(collect_set(batch_id)) as batches"),
            expr("count(distinct content) > 1 as differ"))
        .filter("size(batches) > 1")
        .groupBy(ReceivedTable.LINE_AREA, ReceivedTable.PERIOD, "batches", "differ")
        .agg(expr("count(1)"), expr("min(line_key)"))
        .collectAsList()
        .stream()
        .map(
            row ->
                new Shared(
                    new BatchUnit(dataset, row.getString(0), row.getString(1)),
                    new TreeSet<>(row.<String>getList(2)),
                    row.getBoolean(3),
                    row.getLong(4),
                    row.getString(5)))
        .toList();
  }

  /** Later files whose every line stands, equal, in an earlier one that has no more. */
  private static Map<String, String> twins(List<Shared> found, Map<String, BatchCounts> tallies) {
    Map<String, String> twins = new TreeMap<>();
    List<String> batches = new ArrayList<>(new TreeSet<>(tallies.keySet()));
    for (int later = 1; later < batches.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        String one = batches.get(earlier);
        String other = batches.get(later);
        if (!twins.containsKey(one)
            && !twins.containsKey(other)
            && areTwins(one, other, found, tallies)) {
          twins.put(other, one);
        }
      }
    }
    return twins;
  }

  private static boolean areTwins(
      String one, String other, List<Shared> found, Map<String, BatchCounts> tallies) {
    Map<BatchUnit, Long> accepted = tallies.get(one).accepted();
    if (accepted.isEmpty()
        || !accepted.equals(tallies.get(other).accepted())
        || tallies.get(one).refused() != tallies.get(other).refused()) {
      return false;
    }
    Map<BatchUnit, Long> equal = new HashMap<>();
    for (Shared same : found) {
      if (same.batches().containsAll(List.of(one, other))) {
        if (same.differ()) {
          return false;
        }
        equal.merge(same.unit(), same.keys(), Long::sum);
      }
    }
    return equal.equals(accepted);
  }
}
