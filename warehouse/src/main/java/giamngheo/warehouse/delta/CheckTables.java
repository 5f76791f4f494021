package giamngheo.warehouse.delta;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.state.Checksums;
import giamngheo.warehouse.state.Damage;
import giamngheo.warehouse.state.Disk;
import giamngheo.warehouse.state.Identity;
import giamngheo.warehouse.state.State;
import giamngheo.warehouse.state.StateFolder;
import giamngheo.warehouse.state.StoredFile;
import giamngheo.warehouse.state.TableContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Walks the states, the tables and their files, and tells what is not as it was written. */
public final class CheckTables {
  private final String root;
  private final boolean deep;
  private final Disk disk;
  private final StateFolder states;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Text> leftovers = new ArrayList<>();
  private int files;

  private CheckTables(String root, boolean deep, Configuration hadoop) throws IOException {
    this.root = root;
    this.deep = deep;
    this.disk = Disk.of(root, hadoop);
    this.states = new StateFolder(disk, root);
  }

  /**
   * Something wrong.
   *
   * @param what it is
   * @param remedy what mends it
   */
  public record Fault(Text what, Text remedy) {}

  /**
   * What was found.
   *
   * @param state number of the newest state
   * @param files files looked at
   * @param leftovers what nobody sees and the next command that writes takes away
   */
  public record Report(long state, int files, List<Fault> faults, List<Text> leftovers) {}

  /**
   * Checks a warehouse.
   *
   * @param deep whether every byte is read; else lengths are compared
   */
  public static Report check(Warehouse warehouse, boolean deep) {
    try {
      return new CheckTables(
              warehouse.root(), deep, warehouse.spark().sessionState().newHadoopConf())
          .report();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Report report() throws IOException {
    identity();
    List<Long> numbers = states.numbers();
    Optional<State> newest = Optional.empty();
    for (long number : numbers) {
      Optional<State> state = states.read(number);
      boolean isNewest = number == numbers.get(numbers.size() - 1);
      if (state.isEmpty()) {
        damagedState(number, numbers, isNewest);
      }
      newest = isNewest ? state : newest;
    }
    if (newest.isPresent()) {
      for (var table : newest.get().tables().entrySet()) {
        table(table.getKey(), table.getValue());
      }
    }
    if (newest.isPresent() || numbers.isEmpty()) {
      unseen(newest.orElse(State.NONE));
    }
    return new Report(
        numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1),
        files,
        List.copyOf(faults),
        List.copyOf(leftovers));
  }

  private void identity() throws IOException {
    try {
      if (Identity.read(disk, root).isEmpty()) {
        leftovers.add(
            new Text(
                "Kho chưa có tệp nhận dạng; lệnh ghi tiếp theo sẽ lập.",
                "The warehouse has no marker yet; the next command that writes makes it."));
      }
    } catch (CallerMistake e) {
      faults.add(
          new Fault(
              e.text(),
              new Text("Lấy lại _warehouse.json từ bản sao lưu.", "Restore _warehouse.json.")));
    }
  }

  private void damagedState(long number, List<Long> numbers, boolean isNewest) throws IOException {
    Text what =
        new Text(
            "Tệp trạng thái %d bị hỏng.".formatted(number),
            "The file of state %d is damaged.".formatted(number));
    if (!isNewest) {
      leftovers.add(what);
      return;
    }
    Optional<State> former = Optional.empty();
    for (long earlier : numbers) {
      former = earlier < number ? states.read(earlier).or(() -> Optional.empty()) : former;
    }
    String file = "_state/%010d.json".formatted(number);
    faults.add(
        new Fault(
            what,
            former
                .map(
                    state ->
                        new Text(
                            ("Lấy %s từ bản sao lưu; không có thì xoá tệp ấy để trở lại trạng thái"
                                    + " %d (lệnh %s, %s) rồi làm lại lệnh ghi sau đó.")
                                .formatted(
                                    file, state.number(), state.command(), state.publishedAt()),
                            ("Restore %s from a backup; without one delete it to go back to state"
                                    + " %d (command %s, %s) and repeat the command that wrote after"
                                    + " it.")
                                .formatted(
                                    file, state.number(), state.command(), state.publishedAt())))
                .orElse(
                    new Text(
                        "Lấy %s từ bản sao lưu.".formatted(file),
                        "Restore %s from a backup.".formatted(file)))));
  }

  private void table(String table, State.Entry entry) throws IOException {
    Optional<TableContent> content = states.readContent(entry);
    if (content.isEmpty()) {
      fault(table, "_state/tables/" + entry.content(), Damage.Kind.CHANGED);
      return;
    }
    Path folder = new Path(root, table);
    for (StoredFile file : content.get().files()) {
      files++;
      Checksums.damage(disk, folder, file, deep).ifPresent(kind -> fault(table, file.path(), kind));
    }
    for (StoredFile file : content.get().log()) {
      files++;
      Checksums.damage(disk, folder, file, true).ifPresent(kind -> logFault(table, file, kind));
    }
  }

  private void fault(String table, String file, Damage.Kind kind) {
    faults.add(
        new Fault(
            new Text(
                "Bảng %s: tệp %s %s.".formatted(table, file, kind.words().vi()),
                "Table %s: file %s is %s.".formatted(table, file, kind.words().en())),
            Damage.remedy(table)));
  }

  /** Readers do not need the log; the next writer sets it aside and writes the rows anew. */
  private void logFault(String table, StoredFile file, Damage.Kind kind) {
    faults.add(
        new Fault(
            new Text(
                "Bảng %s: nhật ký %s %s; số liệu vẫn đọc đúng."
                    .formatted(table, file.path(), kind.words().vi()),
                "Table %s: log %s is %s; its rows are read right all the same."
                    .formatted(table, file.path(), kind.words().en())),
            new Text(
                "Không cần làm gì: lệnh ghi tiếp theo vào bảng này (load, run --again) tự sửa.",
                "Nothing to do: the next command that writes this table (load, run --again) mends"
                    + " it.")));
  }

  private void unseen(State state) throws IOException {
    for (FileStatus folder : disk.list(new Path(root))) {
      String table = folder.getPath().getName();
      TableLog log = new TableLog(disk, folder.getPath());
      State.Entry entry = state.tables().get(table);
      if (!folder.isDirectory() || table.startsWith("_")) {
        continue;
      }
      if (entry == null) {
        unnamed(folder.getPath());
        continue;
      }
      if (log.latest() > entry.version()) {
        leftovers.add(
            new Text(
                "Bảng %s có phần ghi dở không ai thấy; lệnh ghi tiếp theo sẽ dọn.".formatted(table),
                "Table %s holds an unfinished write that nobody sees; the next command that writes"
                        .formatted(table)
                    + " clears it."));
      }
      orphans(folder.getPath(), entry);
    }
  }

  private void unnamed(Path folder) throws IOException {
    List<FileStatus> inside = TableFolder.files(disk, folder);
    if (!inside.isEmpty()) {
      long kilobytes = inside.stream().mapToLong(FileStatus::getLen).sum() >> 10;
      leftovers.add(
          new Text(
              "Bảng %s không thuộc trạng thái nào, %d KB: nếu là phần ghi dở thì maintain xoá."
                  .formatted(folder.getName(), kilobytes),
              "Table %s belongs to no state, %d KB: maintain deletes it if it is an unfinished write."
                  .formatted(folder.getName(), kilobytes)));
    }
  }

  private void orphans(Path folder, State.Entry entry) throws IOException {
    Set<String> named = new HashSet<>();
    states
        .readContent(entry)
        .ifPresent(content -> content.files().forEach(file -> named.add(file.path())));
    long count = 0;
    long bytes = 0;
    for (FileStatus file : disk.list(folder)) {
      if (file.isFile() && !named.contains(file.getPath().getName())) {
        count++;
        bytes += file.getLen();
      }
    }
    if (count > 0) {
      leftovers.add(
          new Text(
              "Bảng %s: %d tệp của các trạng thái trước hoặc ghi dở, %d KB."
                  .formatted(folder.getName(), count, bytes >> 10),
              "Table %s: %d files of former states or unfinished writes, %d KB."
                  .formatted(folder.getName(), count, bytes >> 10)));
    }
  }
}
