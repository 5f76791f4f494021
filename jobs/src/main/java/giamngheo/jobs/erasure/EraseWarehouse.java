package giamngheo.jobs.erasure;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Parallel;
import giamngheo.jobs.release.ErasedCells;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.HeldTable;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.table.ReleaseTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Writes a warehouse and all that its releases hold anew, beside the old one, and lets it take the
 * old one's place: no earlier version of a table, no log and no statistics of one stay.
 *
 * @param here the warehouse, whose folder is on this machine
 * @param eraser what is replaced
 */
record EraseWarehouse(JobContext here, Eraser eraser) {
  private static final String MARKER = "_warehouse.json";
  private static final String STATE = "_state";
  private static final String RELEASES = "_releases";

  /** Ends what an interrupted erasure left: the new warehouse is whole once the old one is away. */
  static void finish(Path root) {
    try {
      if (!Files.exists(root) && Files.exists(fresh(root)) && Files.exists(old(root))) {
        Files.move(fresh(root), root, StandardCopyOption.ATOMIC_MOVE);
      }
      if (Files.exists(root)) {
        remove(fresh(root));
        remove(old(root));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path fresh(Path root) {
    return root.resolveSibling(root.getFileName() + ".erasing");
  }

  private static Path old(Path root) {
    return root.resolveSibling(root.getFileName() + ".erased");
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      PathUtils.deleteDirectory(folder);
    }
  }

  /** Does it, while nobody else writes. */
  void run(Path root) {
    here.warehouse()
        .write(
            "erase",
            () -> {
              write(root);
              exchange(root);
              return true;
            });
  }

  private void write(Path root) {
    Warehouse target = here.warehouse().beside(fresh(root).toString());
    mark(root, fresh(root));
    target.write(
        "erase",
        () -> {
          copy(here.warehouse(), target);
          releases(root, target);
          return true;
        });
  }

  private static void mark(Path from, Path to) {
    try {
      Files.createDirectories(to);
      if (Files.exists(from.resolve(MARKER))) {
        Files.copy(from.resolve(MARKER), to.resolve(MARKER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(Warehouse from, Warehouse to) {
    List<Runnable> copies = new ArrayList<>();
    for (String table : from.tables()) {
      if (!table.equals(ReleaseTable.NAME)) {
        Dataset<Row> rows = from.rows(table);
        MapFunction<Row, Row> erase = eraser::row;
        copies.add(() -> to.append(table, rows.map(erase, Encoders.row(rows.schema()))));
      }
    }
    Parallel.run(copies);
  }

  /** What releases hold, and what is known of it: other files, the same figures. */
  private void releases(Path root, Warehouse target) {
    Map<String, List<HeldTable>> held = new HashMap<>();
    for (Release release : ReleaseRows.read(here.warehouse()).releases()) {
      HeldFolder from = new HeldFolder(here.warehouse(), release.releaseId());
      HeldFolder to = new HeldFolder(target, release.releaseId());
      if (from.stands()) {
        held.put(release.releaseId(), hold(root, release, from, to));
      }
      Release written =
          ErasedCells.counted(
              target, release, held.getOrDefault(release.heldBy(), release.tables()));
      ReleaseRows.append(target, written);
      if (from.hasManifest()) {
        to.ensureManifest(written);
      }
    }
  }

  private List<HeldTable> hold(Path root, Release release, HeldFolder from, HeldFolder to) {
    mark(Path.of(from.root()), Path.of(to.root()));
    Warehouse tables = to.tables();
    tables.write(
        "erase",
        () -> {
          copy(from.tables(), tables);
          return true;
        });
    from.bringConfiguration(Path.of(to.root()).resolve(HeldTable.CONFIGURATION));
    Map<String, Long> frozen = new HashMap<>();
    release.tables().stream()
        .filter(table -> table.frozenVersion() != null)
        .forEach(table -> frozen.put(table.table(), table.frozenVersion()));
    String written = fresh(root).toString();
    return to.describe(frozen).stream()
        .map(
            table ->
                new HeldTable(
                    table.table(),
                    table.path().replace(written, root.toString()),
                    table.version(),
                    table.frozenVersion(),
                    table.files()))
        .toList();
  }

  private void exchange(Path root) {
    try {
      keepOthers(root);
      Files.move(root, old(root), StandardCopyOption.ATOMIC_MOVE);
      Files.move(fresh(root), root, StandardCopyOption.ATOMIC_MOVE);
      remove(old(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What lies in the folder and is not ours stays where it is. */
  private static void keepOthers(Path root) throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      for (Path other : all.toList()) {
        String name = other.getFileName().toString();
        boolean isOurs =
            name.equals(MARKER)
                || name.equals(STATE)
                || name.equals(RELEASES)
                || Files.isDirectory(other.resolve("_delta_log"));
        if (!isOurs) {
          Files.move(other, fresh(root).resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
  }
}
