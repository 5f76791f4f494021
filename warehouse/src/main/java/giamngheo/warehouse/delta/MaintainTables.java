package giamngheo.warehouse.delta;

import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.state.State;
import giamngheo.warehouse.state.StoredFile;
import giamngheo.warehouse.state.TableContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Writes tables of many small files anew in few, and takes away what nobody reads any more: states
 * that were followed long ago, their lists, and data files that only they name. Releases hold their
 * own files and are not touched.
 */
public final class MaintainTables {
  /** From so many files on a table is written anew, if they are small. */
  private static final int MANY = 8;

  private static final long SMALL = 16L << 20;
  private static final long WHOLE = 128L << 20;

  private final OpenTables tables;
  private final Instant before;
  private final boolean dryRun;
  private long files;
  private long bytes;

  private MaintainTables(OpenTables tables, Instant before, boolean dryRun) {
    this.tables = tables;
    this.before = before;
    this.dryRun = dryRun;
  }

  /**
   * What was done, or would be.
   *
   * @param compacted names of the tables written anew
   * @param states states taken away
   * @param files files taken away
   * @param bytes their length
   */
  public record Report(List<String> compacted, int states, long files, long bytes) {}

  /**
   * Maintains a warehouse, as its only writer.
   *
   * @param keep how long a state may still be read after another was published
   * @param dryRun only say what would be done
   */
  public static Report maintain(Warehouse warehouse, Duration keep, boolean dryRun) {
    OpenTables tables = warehouse.own();
    List<String> compacted = fragmented(warehouse.tables(), tables);
    if (!dryRun && !compacted.isEmpty()) {
      warehouse.write(
          "maintain",
          () -> {
            compacted.forEach(table -> compact(warehouse, table));
            return true;
          });
    }
    Instant before = Instant.now().minus(keep);
    return warehouse.write(
        "maintain", () -> new MaintainTables(tables, before, dryRun).report(compacted));
  }

  private static List<String> fragmented(List<String> names, OpenTables tables) {
    return names.stream()
        .filter(
            table ->
                tables
                    .content(table)
                    .filter(TableContent::plain)
                    .filter(content -> content.files().size() >= MANY)
                    .filter(content -> content.length() / content.files().size() < SMALL)
                    .isPresent())
        .toList();
  }

  private static void compact(Warehouse warehouse, String table) {
    long length = warehouse.own().content(table).map(TableContent::length).orElse(0L);
    int parts = Math.toIntExact(1 + length / WHOLE);
    warehouse.replace(table, warehouse.rows(table).coalesce(parts), Warehouse.EVERYTHING);
  }

  private Report report(List<String> compacted) {
    try {
      List<State> gone = new ArrayList<>();
      List<State> kept = new ArrayList<>();
      sort(kept, gone);
      Map<String, Set<String>> named = new HashMap<>();
      Set<String> lists = new HashSet<>();
      for (State state : kept) {
        for (var table : state.tables().entrySet()) {
          lists.add(table.getValue().content());
          named
              .computeIfAbsent(table.getKey(), key -> new HashSet<>())
              .addAll(files(state, table.getValue()));
        }
      }
      for (State state : gone) {
        free(tables.states().file(state.number()));
      }
      for (FileStatus list : tables.disk().list(tables.states().lists())) {
        if (!lists.contains(list.getPath().getName())) {
          freeOld(list);
        }
      }
      Optional<Instant> newest = kept.stream().findFirst().map(MaintainTables::published);
      for (String table : tables.folders()) {
        for (FileStatus file : tables.disk().list(tables.folder(table))) {
          if (file.isFile() && !isNamed(named.get(table), file)) {
            freeUnread(file, newest);
          }
        }
      }
      newest.ifPresent(published -> unpublished(published, named.keySet(), gone));
      return new Report(compacted, gone.size(), files, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant published(State state) {
    return Instant.parse(state.publishedAt());
  }

  /**
   * Takes away tables that no state ever named: whoever wrote them did not publish. A folder that
   * somebody put aside is older than the newest state, and stays.
   */
  private void unpublished(Instant published, Set<String> named, List<State> gone) {
    try {
      for (FileStatus folder : tables.disk().list(new Path(tables.root()))) {
        String table = folder.getPath().getName();
        List<FileStatus> inside =
            folder.isDirectory() ? TableFolder.files(tables.disk(), folder.getPath()) : List.of();
        if (!table.startsWith("_")
            && !named.contains(table)
            && gone.stream().noneMatch(state -> state.tables().containsKey(table))
            && !inside.isEmpty()
            && inside.stream().allMatch(file -> isYounger(file, published))) {
          files += inside.size();
          bytes += inside.stream().mapToLong(FileStatus::getLen).sum();
          if (!dryRun) {
            tables.disk().delete(folder.getPath());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isYounger(FileStatus file, Instant published) {
    return Instant.ofEpochMilli(file.getModificationTime()).isAfter(published);
  }

  /** A state counts as read until the keeping time after the one that followed it has passed. */
  private void sort(List<State> kept, List<State> gone) throws IOException {
    Optional<State> next = Optional.empty();
    List<Long> numbers = tables.states().numbers();
    for (int i = numbers.size() - 1; i >= 0; i--) {
      Optional<State> state = tables.states().read(numbers.get(i));
      if (state.isEmpty()) {
        continue; // Told by check; what it named is not known, so it is not taken for kept.
      }
      boolean isRead = next.isEmpty() || !Instant.parse(next.get().publishedAt()).isBefore(before);
      (isRead ? kept : gone).add(state.get());
      next = state;
    }
  }

  private Set<String> files(State state, State.Entry entry) throws IOException {
    Set<String> names = new HashSet<>();
    tables
        .states()
        .readContent(entry)
        .orElseThrow(() -> unreadable(state))
        .files()
        .forEach(file -> names.add(name(file)));
    return names;
  }

  private static DataDoNotAllow unreadable(State state) {
    return new DataDoNotAllow(
        new Text(
            "Không đọc được danh sách tệp của trạng thái %d nên không dọn gì.\n"
                    .formatted(state.number())
                + "Chạy ./giamngheo check để biết cách sửa.",
            "The lists of files of state %d cannot be read, so nothing was taken away.\n"
                    .formatted(state.number())
                + "Run ./giamngheo check to see what mends it."));
  }

  private static boolean isNamed(Set<String> named, FileStatus file) {
    return named == null || named.contains(file.getPath().getName());
  }

  private static String name(StoredFile file) {
    return new Path(file.path()).getName();
  }

  /** What is younger than the newest state was never published: no reader has it. */
  private void freeUnread(FileStatus file, Optional<Instant> newest) throws IOException {
    if (newest.filter(published -> isYounger(file, published)).isPresent()) {
      free(file.getPath());
    } else {
      freeOld(file);
    }
  }

  /** What is young may be a reader's. */
  private void freeOld(FileStatus file) throws IOException {
    if (file.isFile() && Instant.ofEpochMilli(file.getModificationTime()).isBefore(before)) {
      free(file.getPath());
    }
  }

  private void free(Path file) throws IOException {
    files++;
    bytes += tables.disk().files().getFileStatus(file).getLen();
    if (!dryRun) {
      tables.disk().delete(file);
    }
  }
}
