package giamngheo.warehouse.delta;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Refusal;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.refusal.WarehouseBusy;
import giamngheo.warehouse.state.Checksums;
import giamngheo.warehouse.state.Identity;
import giamngheo.warehouse.state.Lost;
import giamngheo.warehouse.state.State;
import giamngheo.warehouse.state.StoredFile;
import giamngheo.warehouse.state.TableContent;
import giamngheo.warehouse.state.WriterLock;
import giamngheo.warehouse.state.WriterTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;

/** One command writing: from the state that it found to the one that it publishes. */
final class WriteState {
  private static final int SHORT = 8;

  private final SparkSession spark;
  private final OpenTables tables;
  private final String command;
  private final WriterTerms terms;
  private final String id = UUID.randomUUID().toString();
  private final AtomicInteger commits = new AtomicInteger();
  private final Set<String> logless = ConcurrentHashMap.newKeySet();

  WriteState(SparkSession spark, OpenTables tables, String command, WriterTerms terms) {
    this.spark = spark;
    this.tables = tables;
    this.command = command;
    this.terms = terms;
  }

  /**
   * Does the work under the lock and publishes what it wrote; a failure leaves the former state.
   */
  <T> T during(Supplier<T> work) {
    try {
      requirePlace();
      try (WriterLock lock = WriterLock.take(tables.disk(), tables.states(), command, terms)) {
        begin();
        T result = worked(work, lock);
        publish(lock);
        return result;
      } finally {
        tables.forget();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever lost the lock may find its files taken away: that is the reason to be told. */
  private static <T> T worked(Supplier<T> work, WriterLock lock) throws IOException {
    try {
      return work.get();
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException e) {
      if (lock.isHeld()) {
        throw e;
      }
      throw lost(e);
    }
  }

  /** Refuses folders that hold something else. */
  private void requirePlace() throws IOException {
    tables.open();
    boolean isStrange =
        tables.isUnnamed()
            && tables.folders().isEmpty()
            && tables.disk().list(new Path(tables.root())).stream()
                .anyMatch(status -> !status.getPath().equals(qualifiedStates()));
    if (isStrange) {
      throw new CallerMistake(
          new Text(
              "Thư mục %s đã có tệp khác và không phải kho dữ liệu; chưa ghi gì vào đó.\n"
                      .formatted(tables.root())
                  + "Chọn thư mục mới, thư mục trống hoặc một kho: --warehouse DIR",
              "The folder %s holds other files and is no warehouse; nothing was written to it.\n"
                      .formatted(tables.root())
                  + "Choose a new folder, an empty one or a warehouse: --warehouse DIR"));
    }
  }

  private Path qualifiedStates() {
    return tables.disk().files().makeQualified(tables.states().path());
  }

  private void begin() throws IOException {
    tables.open();
    if (tables.isUnnamed()) {
      Set<String> standing = tables.folders();
      if (!standing.isEmpty()) {
        raise(standing);
      }
      Identity.mark(tables.disk(), tables.root(), terms.program());
      tables.open();
    } else if (Identity.read(tables.disk(), tables.root()).isEmpty()) {
      Identity.mark(tables.disk(), tables.root(), terms.program());
    }
    tables.states().clear();
    clear();
  }

  /** Gives a warehouse of an earlier program its first state: its tables as they stand. */
  private void raise(Collection<String> standing) throws IOException {
    List<TableContent> contents = new ArrayList<>();
    for (String table : standing) {
      contents.add(sealed(tables.content(table).orElseThrow()));
    }
    publish("raise", State.NONE, contents);
  }

  /**
   * Takes off what writers left that did not publish. Folders that no state names are left alone:
   * whoever put a table aside for a moment finds it again. A table that is new is written over what
   * lies in its folder.
   */
  private void clear() throws IOException {
    for (var entry : tables.state().tables().entrySet()) {
      TableLog log = log(entry.getKey());
      long version = entry.getValue().version();
      if (log.latest() > version) {
        log.truncate(version, standing(entry.getValue()));
        DeltaLog.invalidateCache(spark, tables.folder(entry.getKey()));
      }
    }
  }

  /** Files that must stay; where it is not known which, no data file goes. */
  private Optional<Set<String>> standing(State.Entry entry) throws IOException {
    return tables
        .states()
        .readContent(entry)
        .map(content -> content.files().stream().map(StoredFile::path).collect(Collectors.toSet()));
  }

  private TableLog log(String table) {
    return new TableLog(tables.disk(), tables.folder(table));
  }

  /** Lets tables be as if they had never been written; they may be damaged. */
  void drop(Collection<String> names) {
    tables.drop(names);
  }

  /** Whether this write to the table is to leave nothing of what it was. */
  boolean isAnew(String table) {
    return tables.dropped().contains(table) && !tables.written().containsKey(table);
  }

  /**
   * Makes sure that Delta will write on top of the content that the state names: a damaged log is
   * set aside, and the rows that still count are written anew.
   *
   * @param rows the rows that still count, if any do
   * @param write writes rows with the stamp given
   */
  void requireLog(
      String table, Supplier<Optional<Dataset<Row>>> rows, BiConsumer<Dataset<Row>, String> write) {
    try {
      if (tables.written().containsKey(table) || agrees(table)) {
        return;
      }
      Optional<Dataset<Row>> standing = rows.get();
      log(table).setAside(id.substring(0, SHORT));
      DeltaLog.invalidateCache(spark, tables.folder(table));
      logless.add(table);
      standing.ifPresent(all -> change(table, stamp -> write.accept(all, stamp)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean agrees(String table) throws IOException {
    try {
      Optional<TableContent> content = tables.before(table);
      return content.isPresent() ? log(table).agreesWith(content.get()) : log(table).latest() < 0;
    } catch (DataDoNotAllow e) {
      if (isAnew(table)) {
        return false;
      }
      throw e;
    }
  }

  private Optional<TableContent> before(String table) {
    if (logless.remove(table)) {
      return Optional.empty();
    }
    return isAnew(table) ? tables.before(table) : tables.content(table);
  }

  /**
   * One commit to one table.
   *
   * @param commit writes rows with the stamp given
   */
  void change(String table, Consumer<String> commit) {
    try {
      Optional<TableContent> before = before(table);
      String stamp = TableLog.Commit.OURS + id + ":" + commits.incrementAndGet();
      commit.accept(stamp);
      log(table).after(before, table, stamp).ifPresent(tables::write);
    } catch (TableLog.StrangeCommit e) {
      throw lost(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void publish(WriterLock lock) throws IOException {
    Collection<TableContent> written = tables.written().values();
    if (written.isEmpty() && tables.dropped().isEmpty()) {
      return;
    }
    List<TableContent> contents = new ArrayList<>();
    for (TableContent content : written) {
      contents.add(sealed(content));
    }
    if (!lock.isHeld()) {
      throw lost(null);
    }
    publish(command, tables.state(), contents);
  }

  private void publish(String by, State base, List<TableContent> contents) throws IOException {
    Map<String, State.Entry> all = new TreeMap<>(base.tables());
    all.keySet().removeAll(tables.dropped());
    tables.disk().flush(new Path(tables.root()));
    all.putAll(tables.states().writeContents(contents));
    try {
      tables.become(
          tables
              .states()
              .publish(base.number(), by, terms.program(), Instant.now().toString(), all));
    } catch (Lost e) {
      throw lost(e);
    }
  }

  /** The content with the checksums of its files, all of it on the disk. */
  private TableContent sealed(TableContent content) throws IOException {
    Path folder = tables.folder(content.table());
    List<StoredFile> log =
        Checksums.seal(tables.disk(), folder, log(content.table()).filesUpTo(content.version()));
    List<StoredFile> files = Checksums.seal(tables.disk(), folder, content.files());
    tables.disk().flush(new Path(folder, "_delta_log"));
    tables.disk().flush(folder);
    return content.with(files, log);
  }

  private static WarehouseBusy lost(Exception cause) {
    return new WarehouseBusy(
        new Text(
            "Một lệnh khác đã ghi vào kho trong khi lệnh này tạm ngừng; kết quả của lệnh này không"
                + " được nhận.\nKho giữ nguyên trạng thái của lệnh kia. Chạy lại lệnh này.",
            "Another command wrote to the warehouse while this one was held up; what this one made"
                + " does not count.\nThe warehouse stands as the other left it. Run this again."),
        cause);
  }
}
