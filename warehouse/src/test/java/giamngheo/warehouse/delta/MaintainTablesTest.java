package giamngheo.warehouse.delta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.DataDoNotAllow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maintenance changes no row, and takes nothing that may still be read. */
@Tag("session")
final class MaintainTablesTest {
  private static final StructType SHAPE = new StructType().add("year", DataTypes.IntegerType);
  private static final int WRITES = 9;
  private static final int FEW = 2;

  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.log.level", "ERROR")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.databricks.delta.snapshotPartitions", "1")
            .config("spark.hadoop.fs.file.impl", LocalFiles.class.getName())
            .config("spark.delta.logStore.file.impl", LocalLog.class.getName())
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .getOrCreate();
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  private Warehouse warehouse() {
    return new Warehouse(spark, folder.resolve("warehouse").toString());
  }

  /** A table in one file per write, and one that was replaced as often. */
  private void fill(int writes) {
    for (int year = 0; year < writes; year++) {
      Dataset<Row> row = spark.createDataFrame(List.of(RowFactory.create(year)), SHAPE).coalesce(1);
      Warehouse warehouse = warehouse();
      warehouse.write(
          "load",
          () -> {
            warehouse.append("appended", row);
            warehouse.replace("replaced", row, "true");
            return true;
          });
    }
  }

  private static List<Integer> years(Warehouse warehouse, String table) {
    return warehouse.read(table, SHAPE).collectAsList().stream()
        .map(row -> row.getInt(0))
        .sorted()
        .toList();
  }

  private long files(String table) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("warehouse").resolve(table))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    }
  }

  private void assertWhole(int writes) throws IOException {
    assertEquals(
        Stream.iterate(0, year -> year + 1).limit(writes).toList(), years(warehouse(), "appended"));
    assertEquals(List.of(writes - 1), years(warehouse(), "replaced"));
    CheckTables.Report report = CheckTables.check(warehouse(), true);
    assertEquals(List.of(), report.faults());
  }

  @Test
  void manySmallFilesBecomeOneAndWhatNobodyReadsGoes() throws IOException {
    fill(WRITES);

    MaintainTables.Report planned = MaintainTables.maintain(warehouse(), Duration.ZERO, true);
    assertEquals(List.of("appended"), planned.compacted());
    assertEquals(WRITES, files("replaced"), "only said");

    MaintainTables.Report done = MaintainTables.maintain(warehouse(), Duration.ZERO, false);
    assertEquals(List.of("appended"), done.compacted());
    assertEquals(WRITES, done.states(), "all but the one that maintenance itself published");
    assertTrue(done.bytes() > 0);
    assertEquals(1, files("appended"));
    assertEquals(1, files("replaced"));
    assertWhole(WRITES);
    assertEquals(List.of(), CheckTables.check(warehouse(), true).leftovers());

    MaintainTables.Report again = MaintainTables.maintain(warehouse(), Duration.ZERO, false);
    assertEquals(new MaintainTables.Report(List.of(), 0, 0, 0), again);
    warehouse().append("appended", spark.createDataFrame(List.of(RowFactory.create(99)), SHAPE));
    assertTrue(years(warehouse(), "appended").contains(99), "it is written to as before");
  }

  @Test
  void whoReadsAnEarlierStateGoesOnReadingIt() throws IOException {
    fill(FEW);
    Warehouse reader = warehouse();
    assertEquals(List.of(FEW - 1), years(reader, "replaced"));

    MaintainTables.maintain(warehouse(), Duration.ofHours(1), false);

    assertEquals(FEW, years(reader, "appended").size());
    assertEquals(FEW, files("replaced"), "young");
    assertWhole(FEW);
  }

  /** A disk that is full is full of this, however young it is. */
  @Test
  void whatWasNeverPublishedGoesAtOnceAndWhatWasPutAsideStays() throws Exception {
    fill(FEW);
    Path root = folder.resolve("warehouse");
    Files.move(root.resolve("appended"), folder.resolve("kept"));
    try (Stream<Path> files = Files.walk(folder.resolve("kept"))) {
      for (Path file : files.toList()) {
        Path aside = root.resolve("aside").resolve(folder.resolve("kept").relativize(file));
        Files.copy(file, aside, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    Files.move(folder.resolve("kept"), root.resolve("appended"));
    Dataset<Row> row = spark.createDataFrame(List.of(RowFactory.create(7)), SHAPE).coalesce(1);
    assertThrows(
        IllegalStateException.class,
        () -> {
          Warehouse warehouse = warehouse();
          warehouse.write(
              "run",
              () -> {
                warehouse.replace("half", row, "true");
                warehouse.append("appended", row);
                throw new IllegalStateException("no space left");
              });
        });
    row.write().parquet(root.resolve("cut").toString());
    Files.delete(root.resolve("cut/_SUCCESS"));
    Files.deleteIfExists(root.resolve("cut/._SUCCESS.crc"));
    Files.writeString(Files.createDirectory(root.resolve("notes")).resolve("a.txt"), "a");
    assertTrue(
        CheckTables.check(warehouse(), true).leftovers().stream()
            .anyMatch(left -> left.en().startsWith("Table half belongs to no state")));

    MaintainTables.Report done = MaintainTables.maintain(warehouse(), Duration.ofHours(1), false);

    assertTrue(done.files() > 0 && done.bytes() > 0, done.toString());
    assertFalse(Files.exists(root.resolve("half")));
    assertFalse(Files.exists(root.resolve("cut")));
    assertTrue(Files.exists(root.resolve("notes/a.txt")), "no table of ours");
    assertTrue(Files.exists(root.resolve("aside/_delta_log")), "put aside by somebody");
    assertEquals(FEW, files("appended"));
    assertEquals(FEW, files("replaced"), "young, and of a state that may be read");
    assertWhole(FEW);
  }

  /** The net that is guarded: what a kept state names is known, or nothing goes. */
  @Test
  void whereAListCannotBeReadNothingGoes() throws IOException {
    fill(FEW);
    try (Stream<Path> lists = Files.list(folder.resolve("warehouse/_state/tables"))) {
      for (Path list : lists.filter(file -> file.toString().contains("replaced.")).toList()) {
        Files.writeString(list, "{}");
      }
    }

    assertThrows(
        DataDoNotAllow.class,
        () -> MaintainTables.maintain(warehouse(), Duration.ofHours(1), false));
    assertEquals(FEW, files("replaced"));
  }
}
