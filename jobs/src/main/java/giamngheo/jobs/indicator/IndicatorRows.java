package giamngheo.jobs.indicator;

import giamngheo.jobs.context.LocalRows;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Rows of {@code indicator_value} as they are made. A province has millions: they are packed at
 * once, and only what later steps of a run ask for stays at hand.
 */
public final class IndicatorRows {
  private static final Set<String> AT_HAND =
      Set.of("count", "official_headcount", "received", "target", "target_actual", "target_gap");

  private static final int MEASURE =
      IndicatorValueTable.SCHEMA.fieldIndex(IndicatorValueTable.MEASURE);

  private final LocalRows packed = new LocalRows(IndicatorValueTable.SCHEMA);
  private final List<Row> atHand = new ArrayList<>();

  /** The rows of a list. */
  static IndicatorRows of(List<Row> rows) {
    IndicatorRows all = new IndicatorRows();
    rows.forEach(all::add);
    return all;
  }

  void add(Row row) {
    packed.add(row);
    if (AT_HAND.contains(row.getString(MEASURE))) {
      atHand.add(row);
    }
  }

  void addAll(IndicatorRows more) {
    packed.addAll(more.packed);
    atHand.addAll(more.atHand);
  }

  /** Counts, official headcounts, communes received and targets. */
  public Stream<Row> atHand() {
    return atHand.stream();
  }

  /** Every row. */
  public Dataset<Row> dataset(SparkSession spark) {
    return packed.dataset(spark);
  }
}
