package giamngheo.warehouse.batch;

import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.BatchTable;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The batch log as rows of its table. */
public final class BatchLogRows {
  private BatchLogRows() {}

  /** Reads the log; empty if nothing was ever loaded. */
  public static BatchLog read(Warehouse warehouse) {
    return new BatchLog(
        warehouse.read(BatchTable.NAME, BatchTable.SCHEMA).collectAsList().stream()
            .map(BatchLogRows::batch)
            .toList());
  }

  /** Adds batches in one commit: from then on their lines count. */
  public static void append(Warehouse warehouse, List<Batch> batches) {
    List<Row> rows = batches.stream().map(BatchLogRows::row).toList();
    warehouse.append(
        BatchTable.NAME, warehouse.spark().createDataFrame(rows, BatchTable.SCHEMA).coalesce(1));
  }

  private static Batch batch(Row row) {
    String dataset = row.getAs(BatchTable.DATASET);
    return new Batch(
        row.getAs(BatchTable.BATCH_ID),
        dataset,
        row.getAs(BatchTable.SOURCE_NAME),
        row.getAs(BatchTable.SHA256),
        row.getAs(BatchTable.LAYOUT_SHA256),
        row.<Long>getAs(BatchTable.RECEIVED),
        row.<Long>getAs(BatchTable.REFUSED),
        instant(row.getAs(BatchTable.LOADED_AT)),
        Optional.ofNullable(row.getAs(BatchTable.RECEIVED_ON)).map(BatchLogRows::day),
        Optional.ofNullable(row.getAs(BatchTable.CORRECTS)),
        Optional.ofNullable(row.getAs(BatchTable.REPEATS)),
        row.<Row>getList(row.fieldIndex(BatchTable.UNITS)).stream()
            .map(unit -> unit(dataset, unit))
            .toList());
  }

  private static Instant instant(Object time) {
    return time instanceof Timestamp stamp ? stamp.toInstant() : (Instant) time;
  }

  private static LocalDate day(Object day) {
    return day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
  }

  private static UnitRevision unit(String dataset, Row unit) {
    return new UnitRevision(
        new BatchUnit(dataset, unit.getString(0), unit.getString(1)),
        unit.getInt(2),
        unit.getBoolean(3));
  }

  private static Row row(Batch batch) {
    return RowFactory.create(
        batch.batchId(),
        batch.dataset(),
        batch.sourceName(),
        batch.sha256(),
        batch.layoutSha256(),
        batch.received(),
        batch.refused(),
        batch.loadedAt(),
        batch.receivedOn().orElse(null),
        batch.corrects().orElse(null),
        batch.repeats().orElse(null),
        batch.units().stream()
            .map(
                held ->
                    RowFactory.create(
                        held.unit().areaCode(),
                        held.unit().period(),
                        held.revision(),
                        held.correction()))
            .toArray(Row[]::new));
  }
}
