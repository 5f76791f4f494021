package giamngheo.warehouse.delta;

import giamngheo.warehouse.state.StoredFile;
import giamngheo.warehouse.state.TableContent;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The content of a table that no state names yet, read from its log in this process: the latest
 * version.
 */
final class TableFiles {
  private static final int PLAIN_READER = 1;

  private TableFiles() {}

  static TableContent latest(String table, String path, Configuration hadoop) {
    Engine engine = DefaultEngine.create(hadoop);
    Snapshot snapshot = TableManager.loadSnapshot(path).build(engine);
    List<StoredFile> files = new ArrayList<>();
    boolean within = true;
    try (CloseableIterator<FilteredColumnarBatch> batches =
        snapshot.getScanBuilder().build().getScanFiles(engine)) {
      String folder =
          new Path(path).getFileSystem(hadoop).makeQualified(new Path(path)).toUri().getPath()
              + "/";
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          while (rows.hasNext()) {
            FileStatus file = InternalScanFileUtils.getAddFileStatus(rows.next());
            String name = new Path(file.getPath()).toUri().getPath();
            within &= name.startsWith(folder);
            files.add(
                new StoredFile(within ? name.substring(folder.length()) : name, file.getSize()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean plain =
        within
            && snapshot.getProtocol().getMinReaderVersion() <= PLAIN_READER
            && snapshot.getPartitionColumnNames().isEmpty();
    return new TableContent(
        table,
        snapshot.getVersion(),
        snapshot.getMetadata().getSchemaString(),
        plain,
        files,
        List.of());
  }
}
