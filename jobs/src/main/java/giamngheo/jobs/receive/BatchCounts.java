package giamngheo.jobs.receive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import giamngheo.warehouse.batch.BatchUnit;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a batch holds.
 *
 * @param received lines in all
 * @param refused lines refused by themselves
 * @param units communes and periods of the others; their dataset is not told
 */
record BatchCounts(long received, long refused, List<BatchUnit> units) {
  static final BatchCounts NOTHING = new BatchCounts(0, 0, List.of());

  /** Counts lines by batch. */
  static Map<String, BatchCounts> of(Dataset<Row> lines) {
    Map<String, BatchCounts> tallies = new LinkedHashMap<>();
    lines
        .groupBy(
            col(ReceivedTable.BATCH_ID),
            coalesce(col(ReceivedTable.LINE_AREA), lit("")),
            col(ReceivedTable.PERIOD))
        .agg(count(lit(1)), expr("count_if(" + ReceivedTable.REFUSED + ")"))
        .collectAsList()
        .forEach(row -> tallies.merge(row.getString(0), of(row), BatchCounts::plus));
    return tallies;
  }

  private static BatchCounts of(Row row) {
    long received = row.getLong(3);
    long refused = row.getLong(4);
    return new BatchCounts(
        received,
        refused,
        refused < received
            ? List.of(new BatchUnit("", row.getString(1), row.getString(2)))
            : List.of());
  }

  private BatchCounts plus(BatchCounts other) {
    List<BatchUnit> all = new ArrayList<>(units);
    all.addAll(other.units);
    return new BatchCounts(received + other.received, refused + other.refused, List.copyOf(all));
  }
}
