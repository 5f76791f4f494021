package giamngheo.warehouse.catalogue;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.BatchTable;
import giamngheo.warehouse.table.HouseholdTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Tables {@code batch} and {@code batch_unit}, from the log and what was judged since. */
final class BatchViews {
  private static final StructType BATCH =
      new StructType()
          .add(BatchTable.BATCH_ID, DataTypes.StringType)
          .add(BatchTable.DATASET, DataTypes.StringType)
          .add(BatchTable.SOURCE_NAME, DataTypes.StringType)
          .add(BatchTable.SHA256, DataTypes.StringType)
          .add(BatchTable.RECEIVED, DataTypes.LongType)
          .add(BatchTable.REFUSED, DataTypes.LongType)
          .add(BatchTable.LOADED_AT, DataTypes.TimestampType)
          .add(BatchTable.RECEIVED_ON, DataTypes.DateType)
          .add("superseded_by", DataTypes.StringType);

  private static final StructType UNIT =
      new StructType()
          .add(BatchTable.BATCH_ID, DataTypes.StringType)
          .add(BatchTable.DATASET, DataTypes.StringType)
          .add(HouseholdTable.AREA_CODE, DataTypes.StringType)
          .add(BatchTable.PERIOD, DataTypes.StringType)
          .add(BatchTable.REVISION, DataTypes.IntegerType);

  private BatchViews() {}

  /** received = accepted + quarantined, whatever was judged since the load. */
  static Dataset<Row> batches(Warehouse warehouse, BatchLog log) {
    List<Row> rows = log.batches().stream().map(batch -> row(batch, log)).toList();
    Dataset<Row> judged =
        Verdicts.refusedLines(warehouse)
            .groupBy(BatchTable.BATCH_ID)
            .agg(count(lit(1)).as("judged"));
    return warehouse
        .spark()
        .createDataFrame(rows, BATCH)
        .join(judged, Verdicts.batch(), "left")
        .withColumn("quarantined", col(BatchTable.REFUSED).plus(coalesce(col("judged"), lit(0L))))
        .withColumn("accepted", col(BatchTable.RECEIVED).minus(col("quarantined")))
        .select(
            BatchTable.BATCH_ID,
            BatchTable.DATASET,
            BatchTable.SOURCE_NAME,
            BatchTable.SHA256,
            BatchTable.RECEIVED,
            "accepted",
            "quarantined",
            BatchTable.LOADED_AT,
            BatchTable.RECEIVED_ON,
            "superseded_by");
  }

  private static Row row(Batch batch, BatchLog log) {
    return RowFactory.create(
        batch.batchId(),
        batch.dataset(),
        batch.sourceName(),
        batch.sha256(),
        batch.received(),
        batch.refused(),
        batch.loadedAt(),
        batch.receivedOn().orElse(null),
        log.supersededBy(batch).map(Batch::batchId).orElse(null));
  }

  static Dataset<Row> units(Warehouse warehouse, BatchLog log) {
    List<Row> rows =
        log.batches().stream()
            .flatMap(
                batch ->
                    batch.units().stream()
                        .map(
                            held ->
                                RowFactory.create(
                                    batch.batchId(),
                                    batch.dataset(),
                                    held.unit().areaCode(),
                                    held.unit().period(),
                                    held.revision())))
            .toList();
    return warehouse.spark().createDataFrame(rows, UNIT);
  }
}
