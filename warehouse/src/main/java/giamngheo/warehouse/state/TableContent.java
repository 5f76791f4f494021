package giamngheo.warehouse.state;

import java.util.List;

/**
 * One version of one table: all that a reader needs to know of it.
 *
 * @param table name
 * @param version version in the table's own log
 * @param schema columns, as Spark writes them in JSON
 * @param plain whether the rows are those of the files, all of them: no deletion vectors, no
 *     renamed columns, no partitions
 * @param files data files
 * @param log files of the table's own log that this version is read from by writers
 */
public record TableContent(
    String table,
    long version,
    String schema,
    boolean plain,
    List<StoredFile> files,
    List<StoredFile> log) {

  public TableContent {
    files = List.copyOf(files);
    log = List.copyOf(log);
  }

  /** The same with other files. */
  public TableContent with(List<StoredFile> data, List<StoredFile> logFiles) {
    return new TableContent(table, version, schema, plain, data, logFiles);
  }

  /** Bytes of all data files. */
  public long length() {
    return files.stream().mapToLong(StoredFile::length).sum();
  }
}
