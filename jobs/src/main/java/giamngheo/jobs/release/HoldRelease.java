package giamngheo.jobs.release;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Parallel;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.HeldTable;
import giamngheo.warehouse.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Copies every table and the configuration into the folder that a release holds. */
final class HoldRelease {
  /** Tables that only say what {@code run} did last. */
  private static final List<String> NOT_HELD = List.of("run_log", "programme_log");

  private HoldRelease() {}

  /**
   * Copies.
   *
   * @param folder where they go until the release is made
   * @param computed tables computed for the release, which stand instead of those of the warehouse
   */
  static List<HeldTable> hold(
      JobContext workplace,
      Release planned,
      HeldFolder folder,
      Map<String, Dataset<Row>> computed) {
    Warehouse warehouse = workplace.warehouse();
    Warehouse held = folder.tables();
    Map<String, Long> frozen = new TreeMap<>();
    List<Runnable> copies = new ArrayList<>();
    for (String table : warehouse.tables()) {
      if (NOT_HELD.contains(table)) {
        continue;
      }
      if (computed.containsKey(table)) {
        copies.add(() -> held.append(table, computed.get(table)));
      } else {
        frozen.put(table, warehouse.version(table));
        Dataset<Row> rows = warehouse.rows(table);
        copies.add(
            () ->
                held.append(
                    table, ReleaseCells.TABLES.contains(table) ? ReleaseCells.drafts(rows) : rows));
      }
    }
    held.write(
        "release",
        () -> {
          Parallel.run(copies);
          return true;
        });
    folder.holdConfiguration(workplace.configuration().folder());
    return folder.describe(frozen, new HeldFolder(workplace.warehouse(), planned.releaseId()));
  }
}
