package giamngheo.warehouse.state;

import giamngheo.warehouse.file.text.Sha256;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The states of one warehouse, as files.
 *
 * <p>A writer that starts from state b creates {@code m.draft} for a number m above every number
 * used, then looks at the folder, then renames its draft to {@code m.json}. If it sees a state
 * above b it has lost; if it sees another draft above b it takes it away by renaming it, so that
 * its owner cannot publish. Of two writers with the same start the one that created its draft later
 * sees the other's draft or state: so at most one publishes, without a clock and whatever either
 * does in between, a long sleep included.
 */
public final class StateFolder {
  private static final String FOLDER = "_state";
  private static final String TABLES = "tables";
  private static final Pattern NAME = Pattern.compile("([0-9]{10})\\.(json|draft|void)");

  private final Disk disk;
  private final String root;
  private final Path folder;

  /** Of the warehouse in that folder. */
  public StateFolder(Disk disk, String root) {
    this.disk = disk;
    this.root = root;
    this.folder = new Path(root, FOLDER);
  }

  /** The folder of states. */
  public Path path() {
    return folder;
  }

  private record Named(long number, String kind, Path path) {}

  private List<Named> named() throws IOException {
    List<Named> named = new ArrayList<>();
    for (FileStatus status : disk.list(folder)) {
      Matcher name = NAME.matcher(status.getPath().getName());
      if (name.matches()) {
        named.add(new Named(Long.parseLong(name.group(1)), name.group(2), status.getPath()));
      }
    }
    return named;
  }

  private Path path(long number, String kind) {
    return new Path(folder, String.format("%010d.%s", number, kind));
  }

  /** The file of a state. */
  public Path file(long number) {
    return path(number, "json");
  }

  /** The folder of the lists of files of tables. */
  public Path lists() {
    return new Path(folder, TABLES);
  }

  /** Whether anything was ever published. */
  public boolean isUsed() throws IOException {
    return !numbers().isEmpty();
  }

  /** Numbers of the states published, ascending. */
  public List<Long> numbers() throws IOException {
    return named().stream()
        .filter(each -> each.kind().equals("json"))
        .map(Named::number)
        .sorted()
        .toList();
  }

  /** The state published last; {@link State#NONE} if there is none. */
  public State newest() throws IOException {
    List<Long> numbers = numbers();
    if (numbers.isEmpty()) {
      return State.NONE;
    }
    long number = numbers.get(numbers.size() - 1);
    return read(number)
        .orElseThrow(() -> Damage.ofState(root, FOLDER + "/" + path(number, "json").getName()));
  }

  /** A state; nothing if its file is damaged. */
  public Optional<State> read(long number) throws IOException {
    return Sealed.read(disk.read(path(number, "json")), State.class)
        .filter(state -> state.number() == number);
  }

  /** Where the content of a table is listed. */
  public Path contentPath(State.Entry entry) {
    return new Path(new Path(folder, TABLES), entry.content());
  }

  /** The content of a table of a state; nothing if its list is missing or damaged. */
  public Optional<TableContent> readContent(State.Entry entry) throws IOException {
    try {
      byte[] file = disk.read(contentPath(entry));
      return Sha256.of(file).equals(entry.sha256())
          ? Sealed.read(file, TableContent.class)
          : Optional.empty();
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The same; damage is refused. */
  public TableContent content(State.Entry entry) throws IOException {
    return readContent(entry)
        .orElseThrow(() -> Damage.ofState(root, FOLDER + "/" + TABLES + "/" + entry.content()));
  }

  /** Writes the lists of files of tables, and tells how a state names them. */
  public Map<String, State.Entry> writeContents(List<TableContent> contents) throws IOException {
    Map<String, State.Entry> entries = new TreeMap<>();
    String writer = UUID.randomUUID().toString().substring(0, 8);
    for (TableContent content : contents) {
      byte[] file = Sealed.write(content);
      String name = content.table() + "." + content.version() + "." + writer + ".json";
      State.Entry entry = new State.Entry(content.version(), name, Sha256.of(file));
      disk.createNew(contentPath(entry), file);
      entries.put(content.table(), entry);
    }
    if (!contents.isEmpty()) {
      disk.flush(new Path(folder, TABLES));
    }
    return entries;
  }

  /**
   * Publishes what a writer made of a state.
   *
   * @param base number of the state that it started from
   * @throws Lost if another writer published since; then nothing changed
   */
  public State publish(
      long base, String command, String program, String time, Map<String, State.Entry> tables)
      throws IOException, Lost {
    long number = named().stream().mapToLong(Named::number).max().orElse(0) + 1;
    State state = new State(number, time, command, program, tables);
    Path draft = path(number, "draft");
    try {
      disk.createNew(draft, Sealed.write(state));
    } catch (FileAlreadyExistsException e) {
      throw new Lost("state " + number + " is being written by another");
    }
    disk.flush(folder);
    for (Named other : named()) {
      if (other.number() > base && !other.path().getName().equals(draft.getName())) {
        requireVoid(other, draft);
      }
    }
    if (!disk.rename(draft, path(number, "json"))) {
      throw new Lost("another writer took state " + number + " away");
    }
    disk.flush(folder);
    return state;
  }

  /** Takes another's draft away; if it was published, ours is lost. */
  private void requireVoid(Named other, Path own) throws IOException, Lost {
    boolean isPublished =
        other.kind().equals("json")
            || (other.kind().equals("draft")
                && !disk.rename(other.path(), path(other.number(), "void"))
                && disk.has(path(other.number(), "json")));
    if (isPublished) {
      disk.delete(own);
      throw new Lost("state " + other.number() + " was published meanwhile");
    }
  }

  /** Deletes what writers left that are no more; only whoever holds the lock may. */
  public void clear() throws IOException {
    List<Named> left =
        named().stream()
            .filter(each -> !each.kind().equals("json"))
            .sorted(Comparator.comparing(Named::number))
            .toList();
    long newest = numbers().stream().mapToLong(Long::longValue).max().orElse(0);
    for (Named each : left) {
      // A number above the newest state stays taken: its writer may only sleep.
      if (each.number() < newest) {
        disk.delete(each.path());
      } else if (each.kind().equals("draft")) {
        disk.rename(each.path(), path(each.number(), "void"));
      }
    }
  }
}
