package giamngheo.warehouse.delta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.state.Accident;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a writer, readers see what a command published, all of it or nothing. */
@Tag("session")
final class OneStateTest {
  private static final StructType SHAPE =
      new StructType().add("year", DataTypes.IntegerType).add("name", DataTypes.StringType);

  private static final int NEVER = 1_000_000;

  private static SparkSession spark;

  @TempDir Path folder;

  private Accident accident = Accident.at(NEVER);

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
            .config("spark.delta.logStore.file.impl", FrailLog.class.getName())
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

  @AfterEach
  void calm() {
    accident.close();
  }

  @Test
  void aWriterThatEndsAnywhereLeavesTheFormerStateOrTheNewOne() throws IOException {
    command(1);
    List<String> before = both();
    Path start = copy(place(), "start");
    accident = Accident.at(NEVER);
    command(2);
    int steps = accident.changes().size();
    accident.close();
    List<String> after = both();
    assertTrue(steps > 15, "every change counts: " + steps);

    for (int step = 1; step <= steps; step++) {
      String copy = copy(start, "copy" + step).toString();
      accident = Accident.at(step);
      assertThrows(Exception.class, () -> command(new Warehouse(spark, copy), 2));
      String where = step + " " + accident.changes().get(step - 1);
      accident.close();
      List<String> found = both(new Warehouse(spark, copy));
      assertTrue(found.equals(before) || found.equals(after), where + ": " + found);
      // What was left in the tables is of few kinds; each third rerun meets them all.
      if (step % 3 == 0 && found.equals(before)) {
        command(new Warehouse(spark, copy), 2);
        assertEquals(after, both(new Warehouse(spark, copy)), where);
      }
    }
  }

  @Test
  void readersStayWithTheStateThatTheyOpened() {
    command(1);
    Warehouse reader = warehouse();
    List<String> before = both(reader);
    command(2);

    assertEquals(before, both(reader));
    assertFalse(before.equals(both()));
  }

  @Test
  void aCommitThatNoStateNamesIsUnseenAndNeverAddedTo() {
    command(1);
    List<String> before = texts(warehouse().read("a", SHAPE));
    commitDirectly("a", 9);

    assertEquals(before, texts(warehouse().read("a", SHAPE)));
    warehouse().append("a", rows(3));
    assertEquals(Stream.concat(before.stream(), Stream.of("3 c3")).toList(), read("a"));
  }

  @Test
  void whatAnotherCommitsMeanwhileIsNotAddedTo() {
    command(1);
    Warehouse writer = warehouse();
    writer.write(
        "run",
        () -> {
          commitDirectly("a", 9);
          writer.append("a", rows(2));
          return true;
        });

    assertEquals(List.of("1 c1", "2 c2"), read("a"));
    warehouse().append("a", rows(4));
    assertEquals(List.of("1 c1", "2 c2", "4 c4"), read("a"));
  }

  @Test
  void aChangedByteOfADataFileIsToldBeforeARowIsRead() throws IOException {
    command(1);
    Path file = files("a", ".parquet").get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 41) {
      byte[] changed = whole.clone();
      changed[at] ^= 4;
      Files.write(file, changed);
      DataDoNotAllow told = assertThrows(DataDoNotAllow.class, () -> read("a"), "byte " + at);
      assertTrue(told.text().en().contains("“a”"), told.text().en());
    }
    Files.delete(file);
    assertThrows(DataDoNotAllow.class, () -> read("a"));
    assertEquals(List.of("1 c1"), read("b"), "other tables are read");
    assertEquals(1, CheckTables.check(warehouse(), true).faults().size());

    Warehouse mending = warehouse();
    mending.write(
        "run",
        () -> {
          mending.drop(List.of("a"));
          mending.replace("a", rows(7), "year = 7");
          return true;
        });
    assertEquals(List.of("7 c7"), read("a"));
    assertEquals(List.of(), CheckTables.check(warehouse(), true).faults());
  }

  @Test
  void anEmptiedLogIsToldAndMendedAndLosesNothing() throws IOException {
    command(1);
    command(2);
    for (Path log : files("a/_delta_log", ".json")) {
      Files.write(log, new byte[0]);
    }
    assertEquals(List.of("1 c1", "2 c2"), read("a"));
    assertFalse(CheckTables.check(warehouse(), false).faults().isEmpty());

    warehouse().append("a", rows(3));
    warehouse().replace("a", rows(4), "year in (1, 4)");

    assertEquals(List.of("2 c2", "3 c3", "4 c4"), read("a"));
    assertEquals(List.of(), CheckTables.check(warehouse(), true).faults());
  }

  @Test
  void aWarehouseOfEarlierProgramsIsReadAndRaised() {
    commitDirectly("a", 1);
    assertEquals(0, warehouse().state());
    assertEquals(List.of("1 c1"), read("a"));

    warehouse().append("b", rows(2));

    assertEquals(2, warehouse().state());
    assertEquals(List.of("1 c1"), read("a"));
    assertEquals(List.of("a", "b"), warehouse().tables());
    commitDirectly("a", 9);
    assertEquals(List.of("1 c1"), read("a"));
  }

  @Test
  void aFolderOfSomethingElseIsLeftAlone() throws IOException {
    Files.createDirectories(place());
    Files.writeString(place().resolve("thu.txt"), "x");

    assertFalse(warehouse().isWarehouse());
    assertThrows(CallerMistake.class, () -> warehouse().append("a", rows(1)));
    assertEquals(List.of("thu.txt"), List.of(place().toFile().list()));
  }

  @Test
  void aNewerFormatIsRefusedInWords() throws IOException {
    command(1);
    Path marker = place().resolve("_warehouse.json");
    Files.writeString(
        marker, Files.readString(marker).replace("\"format\" : 1", "\"format\" : 99"));

    CallerMistake newer = assertThrows(CallerMistake.class, () -> read("a"));
    assertTrue(newer.text().en().contains("99"), newer.text().en());
  }

  /** Each round one command, sometimes cut off; what was acknowledged stands, in both tables. */
  @Test
  void randomHistoriesAreThoseOfTheModel() {
    Random random = new Random(20241201);
    List<Integer> model = new ArrayList<>();
    int cuts = 0;
    for (int round = 1; round <= 12; round++) {
      int year = round;
      Warehouse reader = warehouse();
      List<String> seen = both(reader);
      accident = Accident.at(random.nextBoolean() ? 1 + random.nextInt(24) : NEVER);
      boolean done = true;
      try {
        command(year);
      } catch (Exception e) { // Scala throws checked ones undeclared.
        done = false;
        cuts++;
      }
      accident.close();
      assertEquals(seen, both(reader), "an open reader sees no change");
      List<String> now = read("a");
      if (done || now.contains(year + " c" + year)) {
        model.add(year);
      }
      assertEquals(model.stream().map(each -> each + " c" + each).toList(), now);
      assertEquals(now, read("b"), "both tables or neither");
    }
    assertTrue(cuts > 2 && model.size() > 4, cuts + " cut off, " + model.size() + " done");
  }

  private void command(int year) {
    command(warehouse(), year);
  }

  /** Two tables, two kinds of writes, one state. */
  private static void command(Warehouse warehouse, int year) {
    warehouse.write(
        "load",
        () -> {
          warehouse.append("a", rows(year));
          warehouse.replace("b", rows(year), "year = " + year);
          return true;
        });
  }

  private void commitDirectly(String table, int year) {
    rows(year).write().format("delta").mode("append").save(place().resolve(table).toString());
  }

  private Path place() {
    return folder.resolve("kho");
  }

  private Warehouse warehouse() {
    return new Warehouse(spark, place().toString());
  }

  private List<String> read(String table) {
    return texts(warehouse().read(table, SHAPE));
  }

  private List<String> both() {
    return both(warehouse());
  }

  private static List<String> both(Warehouse warehouse) {
    return Stream.of("a", "b").flatMap(t -> texts(warehouse.read(t, SHAPE)).stream()).toList();
  }

  private List<Path> files(String below, String ending) {
    try (Stream<Path> all = Files.list(place().resolve(below))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = folder.resolve(name);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  private static Dataset<Row> rows(int year) {
    return spark.createDataFrame(List.of(RowFactory.create(year, "c" + year)), SHAPE);
  }

  private static List<String> texts(Dataset<Row> rows) {
    return rows.orderBy("year").collectAsList().stream()
        .map(row -> row.getInt(0) + " " + row.getString(1))
        .toList();
  }
}
