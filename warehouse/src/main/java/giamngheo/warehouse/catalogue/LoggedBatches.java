package giamngheo.warehouse.catalogue;

import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.BatchTable;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Ids of the batches whose load was finished. */
final class LoggedBatches {
  private LoggedBatches() {}

  static Dataset<Row> of(Warehouse warehouse, BatchLog log) {
    return ids(warehouse, log.batches().stream());
  }

  /** The same, without those of which every unit was replaced. */
  static Dataset<Row> standing(Warehouse warehouse, BatchLog log) {
    return ids(warehouse, log.batches().stream().filter(log::stands));
  }

  private static Dataset<Row> ids(Warehouse warehouse, Stream<Batch> batches) {
    List<Row> rows = batches.map(batch -> RowFactory.create(batch.batchId())).toList();
    return warehouse
        .spark()
        .createDataFrame(rows, new StructType().add(BatchTable.BATCH_ID, DataTypes.StringType));
  }
}
