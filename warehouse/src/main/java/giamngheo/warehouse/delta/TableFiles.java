package giamngheo.warehouse.delta;

import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * The files of a table at one version, read from its log in this process.
 *
 * <p>Delta's own reader runs Spark jobs over the log before it reads the first row. For tables of a
 * few files that is most of the time; for large ones it pays, since it then leaves out files by
 * their statistics.
 *
 * @param files paths of the Parquet files
 */
record TableFiles(StructType schema, List<String> files) {
  /** Above this many files the log is work for Spark. */
  private static final int FEW = 500;

  private static final int PLAIN_READER = 1;

  /**
   * The files, if the table is small and can be read as it rests: no deletion vectors, no renamed
   * columns, no partitions.
   */
  static Optional<TableFiles> of(String path, Configuration hadoop) {
    Engine engine = DefaultEngine.create(hadoop);
    Snapshot snapshot = TableManager.loadSnapshot(path).build(engine);
    if (snapshot.getProtocol().getMinReaderVersion() > PLAIN_READER
        || !snapshot.getPartitionColumnNames().isEmpty()) {
      return Optional.empty();
    }
    List<String> files = new ArrayList<>();
    try (CloseableIterator<FilteredColumnarBatch> batches =
        snapshot.getScanBuilder().build().getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          while (rows.hasNext()) {
            files.add(InternalScanFileUtils.getAddFileStatus(rows.next()).getPath());
          }
        }
        if (files.size() > FEW) {
          return Optional.empty();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StructType schema = (StructType) DataType.fromJson(snapshot.getMetadata().getSchemaString());
    return Optional.of(new TableFiles(schema, List.copyOf(files)));
  }
}
