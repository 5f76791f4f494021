package giamngheo.warehouse.batch;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import giamngheo.warehouse.batch.BatchLog.CurrentUnit;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.BatchTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The lines of a dataset that stand: of current revisions, and not replaced by a correction. */
public final class CurrentLines {
  /** No code holds it: texts with control characters are refused when they are read. */
  private static final String BETWEEN = "\u001f";

  private CurrentLines() {}

  /**
   * Lines that stand, refused ones among them: a refused line stands with its unit; where the unit
   * was never accepted at all, with its file.
   *
   * @param schema columns wanted: {@link ReceivedTable#schema}
   */
  public static Dataset<Row> of(
      Warehouse warehouse, BatchLog log, String dataset, StructType schema) {
    Dataset<Row> lines = received(warehouse, dataset, schema);
    List<CurrentUnit> current = log.current(dataset);
    Column ofUnit =
        among(
            keyOf(ReceivedTable.BATCH_ID, ReceivedTable.LINE_AREA, ReceivedTable.PERIOD),
            current.stream()
                .map(held -> key(held.batchId(), held.unit().areaCode(), held.unit().period())));
    Column ofAnyUnit =
        among(
            keyOf(ReceivedTable.LINE_AREA, ReceivedTable.PERIOD),
            current.stream().map(held -> key(held.unit().areaCode(), held.unit().period())));
    Column homeless =
        col(ReceivedTable.REFUSED)
            .and(
                among(
                    col(ReceivedTable.BATCH_ID),
                    ids(log.batches().stream().filter(log::stands), dataset)))
            .and(not(ofAnyUnit));
    Dataset<Row> standing = lines.filter(ofUnit.or(homeless));
    return hasCorrections(log, dataset)
        ? withoutCorrected(
            standing,
            lines.filter(among(col(ReceivedTable.BATCH_ID), ids(log.batches().stream(), dataset))))
        : standing;
  }

  /** All lines of the dataset; tables of some warehouses name the line's period {@code period}. */
  private static Dataset<Row> received(Warehouse warehouse, String dataset, StructType schema) {
    Dataset<Row> lines = warehouse.read(ReceivedTable.name(dataset), schema);
    boolean isOwn = List.of(schema.fieldNames()).contains(BatchTable.PERIOD);
    return isOwn || !List.of(lines.columns()).contains(BatchTable.PERIOD)
        ? lines
        : lines
            .withColumn(
                ReceivedTable.PERIOD, coalesce(col(ReceivedTable.PERIOD), col(BatchTable.PERIOD)))
            .drop(BatchTable.PERIOD);
  }

  private static Stream<String> ids(Stream<Batch> logged, String dataset) {
    return logged.filter(batch -> batch.dataset().equals(dataset)).map(Batch::batchId);
  }

  /** A condition, not a join: a warehouse of many datasets is read by as few steps. */
  private static Column among(Column key, Stream<String> known) {
    return coalesce(key.isin(known.distinct().toArray()), lit(false));
  }

  /** Null where a part is. */
  private static Column keyOf(String... columns) {
    List<Column> parts = new ArrayList<>();
    for (String column : columns) {
      if (!parts.isEmpty()) {
        parts.add(lit(BETWEEN));
      }
      parts.add(col(column));
    }
    return concat(parts.toArray(Column[]::new));
  }

  private static String key(String... parts) {
    return String.join(BETWEEN, parts);
  }

  private static boolean hasCorrections(BatchLog log, String dataset) {
    return log.batches().stream()
        .filter(batch -> batch.dataset().equals(dataset))
        .flatMap(batch -> batch.units().stream())
        .anyMatch(UnitRevision::correction);
  }

  private static Dataset<Row> withoutCorrected(Dataset<Row> standing, Dataset<Row> lines) {
    Dataset<Row> corrected =
        lines
            .filter(col(ReceivedTable.CORRECTS_LINE).isNotNull())
            .select(
                col(ReceivedTable.CORRECTS_BATCH).as(ReceivedTable.BATCH_ID),
                col(ReceivedTable.CORRECTS_LINE).as(ReceivedTable.LINE_NO));
    return standing.join(
        broadcast(corrected),
        new String[] {ReceivedTable.BATCH_ID, ReceivedTable.LINE_NO},
        "left_anti");
  }
}
