package giamngheo.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.FormCellTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on a cluster that loses a worker on its way gives the tables of a run on one machine. */
@Tag("session")
class ClusterTest {
  /** Names of batches and hours of the clock: another load has others. */
  private static final Set<String> OF_THE_CALL =
      Set.of("batch_id", "loaded_at", "data_cutoff", "fingerprint");

  private static final String MIDDLE = "4/9";
  private static final int LIMIT_MINUTES = 4;

  @TempDir private Path folder;

  @Test
  void aLostWorkerChangesNoTable() throws Exception {
    JobContext alone = ReviewFixture.standing();
    Path warehouse = folder.resolve("warehouse");
    try (LoopbackCluster cluster = LoopbackCluster.start(folder.resolve("cluster"))) {
      Process command = load(cluster, warehouse);
      while (!cluster.read("command").contains(MIDDLE)) {
        assertTrue(command.isAlive(), () -> cluster.read("command"));
        Thread.sleep(50);
      }
      cluster.kill(2);
      assertTrue(command.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES), () -> cluster.read("command"));
      assertEquals(0, command.exitValue(), () -> cluster.read("command"));
    }
    Warehouse together = new Warehouse(alone.spark(), warehouse.toString());
    assertEquals(alone.warehouse().tables(), together.tables());
    for (String table : together.tables()) {
      assertEquals(List.of(), lacking(alone.warehouse(), together, table), table + " lacks");
      assertEquals(List.of(), lacking(together, alone.warehouse(), table), table + " adds");
    }
    assertFalse(rows(together, FormCellTable.NAME).isEmpty());
  }

  private static Process load(LoopbackCluster cluster, Path warehouse) throws Exception {
    String home = System.getProperty("giamngheo.home");
    Path files = Files.createDirectories(warehouse.resolveSibling("files"));
    for (String dataset : List.of("member", "household", "population")) {
      Files.copy(ReviewFixture.file(dataset + ".csv"), files.resolve(dataset + ".csv"));
    }
    return cluster.start(
        "command",
        List.of(
            "-Dgiamngheo.home=" + home,
            "-Dgiamngheo.terminal=true",
            "-Dspark.executor.memory=768m",
            "-Duser.timezone=UTC",
            "-Dspark.executor.defaultJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
            "-Dspark.shuffle.io.retryWait=1s",
            "-Dspark.sql.shuffle.partitions=2"),
        List.of(
            "giamngheo.jobs.cli.Main",
            "load",
            files.toString(),
            "--source",
            "canonical",
            "--run",
            "--master",
            cluster.url(),
            "--warehouse",
            warehouse.toString(),
            "--debug"));
  }

  /** Rows of one that the other has not, or not as often. */
  private static List<String> lacking(Warehouse one, Warehouse other, String table) {
    Map<String, Integer> found = new HashMap<>();
    rows(other, table).forEach(row -> found.merge(row, 1, Integer::sum));
    return rows(one, table).stream().filter(row -> found.merge(row, -1, Integer::sum) < 0).toList();
  }

  private static List<String> rows(Warehouse warehouse, String table) {
    Dataset<Row> rows = warehouse.rows(table);
    Column[] columns =
        Arrays.stream(rows.schema().fields())
            .filter(field -> !OF_THE_CALL.contains(field.name()))
            .sorted(Comparator.comparing(StructField::name))
            .map(ClusterTest::inOrder)
            .toArray(Column[]::new);
    return rows.select(columns).toJSON().collectAsList();
  }

  /** Lists within a row have no order. */
  private static Column inOrder(StructField field) {
    Column column = functions.col(field.name());
    return field.dataType() instanceof ArrayType
        ? functions.array_sort(column).as(field.name())
        : column;
  }
}
