package giamngheo.jobs.receive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import giamngheo.warehouse.batch.BatchUnit;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a batch holds.
 *
 * @param received lines in all
 * @param refused lines refused by themselves
 * @param accepted lines accepted of each commune and period
 * @param onlyRefused communes and periods of which every line is refused
 */
record BatchCounts(
    long received, long refused, Map<BatchUnit, Long> accepted, List<BatchUnit> onlyRefused) {
  static final BatchCounts NOTHING = new BatchCounts(0, 0, Map.of(), List.of());

  /** Counts lines by batch. */
  static Map<String, BatchCounts> of(String dataset, Dataset<Row> lines) {
    Map<String, BatchCounts> tallies = new TreeMap<>();
    lines
        .groupBy(
            col(ReceivedTable.BATCH_ID),
            coalesce(col(ReceivedTable.LINE_AREA), lit("")),
            col(ReceivedTable.PERIOD))
        .agg(count(lit(1)), expr("count_if(" + ReceivedTable.REFUSED + ")"))
        .collectAsList()
        .forEach(row -> tallies.merge(row.getString(0), of(dataset, row), BatchCounts::plus));
    return tallies;
  }

  private static BatchCounts of(String dataset, Row row) {
    long received = row.getLong(3);
    long refused = row.getLong(4);
    BatchUnit unit = new BatchUnit(dataset, row.getString(1), row.getString(2));
    boolean isUnit = row.getString(2) != null;
    return new BatchCounts(
        received,
        refused,
        refused < received ? Map.of(unit, received - refused) : Map.of(),
        isUnit && refused == received ? List.of(unit) : List.of());
  }

  private BatchCounts plus(BatchCounts other) {
    Map<BatchUnit, Long> all = new LinkedHashMap<>(accepted);
    all.putAll(other.accepted);
    return new BatchCounts(
        received + other.received,
        refused + other.refused,
        all,
        java.util.stream.Stream.concat(onlyRefused.stream(), other.onlyRefused.stream()).toList());
  }

  /** Communes and periods with an accepted line. */
  List<BatchUnit> units() {
    return List.copyOf(accepted.keySet());
  }

  /** The same with all lines of some units refused. */
  BatchCounts without(Collection<BatchUnit> withheld) {
    Map<BatchUnit, Long> others = new LinkedHashMap<>(accepted);
    others.keySet().removeAll(withheld);
    long lost =
        accepted.entrySet().stream()
            .filter(unit -> withheld.contains(unit.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return new BatchCounts(received, refused + lost, others, onlyRefused);
  }
}
