package giamngheo.warehouse.delta;

import io.delta.kernel.TableManager;
import io.delta.kernel.defaults.engine.DefaultEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A folder of Delta tables on any Hadoop file system.
 *
 * @param spark the session that reads and writes
 * @param root the folder, as a Hadoop URI or a local path
 * @param elsewhere tables that lie in another folder, with that folder
 */
public record Warehouse(SparkSession spark, String root, Map<String, String> elsewhere) {

  private static final String PATTERN_SIGNS = "[]{}*?\\";

  public Warehouse {
    elsewhere = Map.copyOf(elsewhere);
  }

  public Warehouse(SparkSession spark, String root) {
    this(spark, root, Map.of());
  }

  /** The same with these tables read and written in the folder of the other one. */
  public Warehouse with(Warehouse other, Collection<String> tables) {
    return new Warehouse(
        spark, root, tables.stream().collect(Collectors.toMap(name -> name, name -> other.root)));
  }

  /** Names of the tables in the folder. */
  public List<String> tables() {
    try {
      Path folder = new Path(root);
      FileSystem files = folder.getFileSystem(hadoop());
      if (!files.exists(folder)) {
        return List.of();
      }
      return Arrays.stream(files.listStatus(folder))
          .filter(FileStatus::isDirectory)
          .map(status -> status.getPath().getName())
          .filter(this::has)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The latest version of a table. */
  public long version(String table) {
    return TableManager.loadSnapshot(path(table))
        .build(DefaultEngine.create(hadoop()))
        .getVersion();
  }

  private Configuration hadoop() {
    return spark.sessionState().newHadoopConf();
  }

  /** Whether the table has ever been written. */
  public boolean has(String table) {
    try {
      Path log = new Path(path(table), "_delta_log");
      FileSystem files = log.getFileSystem(hadoop());
      return files.exists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The table's rows with at least the columns of {@code schema}, in its order, then the further
   * columns that the table has; a table never written has no rows, a column never written is null.
   */
  public Dataset<Row> read(String table, StructType schema) {
    if (!has(table)) {
      return spark.createDataFrame(List.of(), schema);
    }
    Dataset<Row> stored = stored(path(table));
    List<String> present = List.of(stored.columns());
    List<Column> columns = new ArrayList<>();
    for (StructField field : schema.fields()) {
      columns.add(
          present.contains(field.name())
              ? functions.col("`" + field.name() + "`")
              : functions.lit(null).cast(field.dataType()).as(field.name()));
    }
    List<String> asked = List.of(schema.fieldNames());
    present.stream()
        .filter(name -> !asked.contains(name))
        .forEach(name -> columns.add(functions.col("`" + name + "`")));
    return stored.select(columns.toArray(Column[]::new));
  }

  /** The rows as they rest. */
  public Dataset<Row> rows(String table) {
    return stored(path(table));
  }

  /**
   * A folder called like a pattern (“kho [2024]”) is read by Delta: Spark's own reader would find
   * every file once for each of the table's files.
   */
  private Dataset<Row> stored(String path) {
    boolean isPattern = PATTERN_SIGNS.chars().anyMatch(sign -> path.indexOf(sign) >= 0);
    return (isPattern ? Optional.<TableFiles>empty() : TableFiles.of(path, hadoop()))
        .map(this::rows)
        .orElseGet(() -> spark.read().format("delta").load(path));
  }

  private Dataset<Row> rows(TableFiles table) {
    return table.files().isEmpty()
        ? spark.createDataFrame(List.of(), table.schema())
        : spark
            .read()
            .schema(table.schema())
            // Names of folders are names, whatever characters they have.
            .option("__globPaths__", "false")
            .parquet(table.files().toArray(String[]::new));
  }

  /** Adds rows in one commit. Columns the table does not know yet are added to it. */
  public void append(String table, Dataset<Row> rows) {
    rows.write()
        .format("delta")
        .mode(SaveMode.Append)
        .option("mergeSchema", "true")
        .save(path(table));
  }

  /** Replaces the rows that fulfil {@code condition} by {@code rows}, in one commit. */
  public void replace(String table, Dataset<Row> rows, String condition) {
    if (!has(table)) {
      append(table, rows);
      return;
    }
    rows.write()
        .format("delta")
        .mode(SaveMode.Overwrite)
        .option("mergeSchema", "true")
        .option("replaceWhere", condition)
        .save(path(table));
  }

  private String path(String table) {
    return elsewhere.getOrDefault(table, root) + "/" + table;
  }
}
