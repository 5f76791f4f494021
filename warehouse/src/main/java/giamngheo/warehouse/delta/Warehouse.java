package giamngheo.warehouse.delta;

import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.state.TableContent;
import giamngheo.warehouse.state.WriterTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A folder of Delta tables on any Hadoop file system, read and written as one.
 *
 * <p>All tables are read as the state that was published last names them when the first is read;
 * what is written within {@link #write} is published together when it ends.
 */
public final class Warehouse {
  /** The condition that every row of a table fulfils. */
  public static final String EVERYTHING = "true";

  /** Above this many files Delta's reader pays: it leaves out files by their statistics. */
  private static final int FEW = 500;

  private static final Pattern PATTERN = Pattern.compile("[\\[\\]{}*?\\\\]");

  private final SparkSession spark;
  private final OpenTables tables;
  private final Map<String, Warehouse> elsewhere;
  private final WriterTerms terms;

  private Warehouse(
      SparkSession spark, OpenTables tables, Map<String, Warehouse> elsewhere, WriterTerms terms) {
    this.spark = spark;
    this.tables = tables;
    this.elsewhere = Map.copyOf(elsewhere);
    this.terms = terms;
  }

  /**
   * Opens a folder.
   *
   * @param spark the session that reads and writes
   * @param root the folder, as a Hadoop URI or a local path
   */
  public Warehouse(SparkSession spark, String root) {
    this(spark, root, WriterTerms.USUAL);
  }

  /** Opens a folder to write on certain terms. */
  public Warehouse(SparkSession spark, String root, WriterTerms terms) {
    this(spark, new OpenTables(root, spark.sessionState().newHadoopConf()), Map.of(), terms);
  }

  /** The session that reads and writes. */
  public SparkSession spark() {
    return spark;
  }

  /** The folder. */
  public String root() {
    return tables.root();
  }

  /** The same with these tables read in the folder of the other one. */
  public Warehouse with(Warehouse other, Collection<String> names) {
    Map<String, Warehouse> there = new HashMap<>(elsewhere);
    names.forEach(name -> there.put(name, other));
    return new Warehouse(spark, tables, there, terms);
  }

  /** The same tables, of the same state, for another session. */
  public Warehouse in(SparkSession session) {
    return new Warehouse(session, tables, elsewhere, terms);
  }

  /** The same tables, written now or not at all. */
  public Warehouse atOnce() {
    return new Warehouse(spark, tables, elsewhere, terms.atOnce());
  }

  /** Another folder, on the same terms. */
  public Warehouse beside(String folder) {
    return new Warehouse(spark, folder, terms);
  }

  /** Whether the folder holds tables, or is marked as a warehouse. */
  public boolean isWarehouse() {
    return !tables.isUnnamed() || !tables.folders().isEmpty();
  }

  /** Number of the state that is read; 0 where none was published. */
  public long state() {
    return tables.state().number();
  }

  /** Names of the tables. */
  public List<String> tables() {
    return List.copyOf(tables.names());
  }

  /** The version of a table that is read. */
  public long version(String table) {
    return home(table).content(table).map(TableContent::version).orElse(-1L);
  }

  /** Whether the table has ever been written. */
  public boolean has(String table) {
    return home(table).content(table).isPresent();
  }

  /**
   * Publishes all that the work writes at once, when it ends well; else nothing of it. Waits for
   * other writers; reads what they published. Work within such work is part of it.
   *
   * @param command what is said to those who wait
   * @throws giamngheo.warehouse.refusal.WarehouseBusy if another writer does not end in time
   */
  public <T> T write(String command, Supplier<T> work) {
    if (tables.writing().isPresent()) {
      return work.get();
    }
    WriteState writing = new WriteState(spark, tables, command, terms);
    return writing.during(
        () -> {
          tables.setWriting(writing);
          try {
            return work.get();
          } finally {
            tables.setWriting(null);
          }
        });
  }

  /**
   * The table's rows with at least the columns of {@code schema}, in its order, then the further
   * columns that the table has; a table never written has no rows, a column never written is null.
   */
  public Dataset<Row> read(String table, StructType schema) {
    Optional<Dataset<Row>> standing = stored(table);
    if (standing.isEmpty()) {
      return spark.createDataFrame(List.of(), schema);
    }
    Dataset<Row> stored = standing.get();
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
    return stored(table).orElseThrow();
  }

  private Optional<Dataset<Row>> stored(String table) {
    OpenTables home = home(table);
    return home.sound(table).map(content -> rows(home.folder(table), content));
  }

  /** The folder in which a table is read. */
  private OpenTables home(String table) {
    return elsewhere.containsKey(table) ? elsewhere.get(table).tables : tables;
  }

  private Dataset<Row> rows(Path folder, TableContent content) {
    if (!content.plain() || content.files().size() > FEW || isPattern(folder)) {
      return spark
          .read()
          .format("delta")
          .option("versionAsOf", content.version())
          .load(folder.toString());
    }
    StructType schema = (StructType) DataType.fromJson(content.schema());
    return content.files().isEmpty()
        ? spark.createDataFrame(List.of(), schema)
        : spark
            .read()
            .schema(schema)
            .parquet(
                content.files().stream()
                    .map(file -> new Path(folder, file.path()).toString())
                    .toArray(String[]::new));
  }

  /** Whether Spark would take the folder's name for a pattern: Delta takes it for a name. */
  private static boolean isPattern(Path folder) {
    return PATTERN.matcher(folder.toString()).find();
  }

  /** Adds rows in one commit. Columns the table does not know yet are added to it. */
  public void append(String table, Dataset<Row> rows) {
    change(table, rows, Optional.empty());
  }

  /**
   * Replaces the rows that fulfil {@code condition} by {@code rows}, in one commit; all of them
   * where it is {@link #EVERYTHING}.
   */
  public void replace(String table, Dataset<Row> rows, String condition) {
    change(table, rows, Optional.of(condition));
  }

  /**
   * Within {@link #write}, lets tables be as if they had never been written: they are read as
   * empty, and nothing of what they were stays. They may be damaged.
   */
  public void drop(Collection<String> names) {
    tables.writing().orElseThrow().drop(names);
  }

  /** The tables of this folder itself. */
  OpenTables own() {
    return tables;
  }

  /** Why a table cannot be read, if it is damaged: every byte of it is looked at. */
  public Optional<DataDoNotAllow> damage(String table) {
    return home(table).damage(table);
  }

  private void change(String table, Dataset<Row> rows, Optional<String> condition) {
    write(
        "write " + table,
        () -> {
          change(tables.writing().orElseThrow(), table, rows, condition);
          return true;
        });
  }

  private void change(
      WriteState writing, String table, Dataset<Row> rows, Optional<String> condition) {
    boolean anew = writing.isAnew(table);
    writing.requireLog(
        table,
        () -> anew ? Optional.empty() : stored(table),
        (standing, stamp) -> writer(standing, stamp).mode(SaveMode.Append).save(path(table)));
    Optional<TableContent> before = tables.sound(table);
    writing.change(
        table,
        stamp -> {
          DataFrameWriter<Row> writer = writer(rows, stamp);
          if (anew) {
            writer.mode(SaveMode.Overwrite).option("overwriteSchema", "true");
          } else if (condition.isPresent() && before.isPresent()) {
            writer.mode(SaveMode.Overwrite).option("mergeSchema", "true");
            // To replace everything nothing need be looked for.
            if (!condition.get().equals(EVERYTHING)) {
              writer.option("replaceWhere", condition.get());
            }
          } else {
            writer.mode(SaveMode.Append).option("mergeSchema", "true");
          }
          writer.save(path(table));
        });
  }

  private static DataFrameWriter<Row> writer(Dataset<Row> rows, String stamp) {
    return rows.write().format("delta").option("userMetadata", stamp);
  }

  private String path(String table) {
    return tables.folder(table).toString();
  }
}
