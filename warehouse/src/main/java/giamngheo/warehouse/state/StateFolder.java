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
import org.apache.hadoop.fs.Path;

/**
 * The states of one warehouse, as files.
 *
 * <p>A writer that starts from state b takes a number m above every number used by creating {@code
 * m.claim}, which stays; writes {@code m.draft}; then looks at the folder, then renames its draft
 * to {@code m.json}. Of every other number above b that it sees it takes the draft away by renaming
 * it, so that its owner cannot publish, and if there is a state it has lost. Of two writers with
 * the same start one looks after both have written their drafts, and sees the other's claim: so at
 * most one publishes, without a clock and whatever either does in between, a long sleep included. A
 * claim is what is looked for because a list of a folder may leave out what is renamed meanwhile.
 */
public final class StateFolder {
  private static final String FOLDER = "_state";
  private static final String TABLES = "tables";
  private static final Pattern NAME = Pattern.compile("([0-9]{10})\\.(json|claim|draft|void)");

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

  private record Named(long number, String kind) {}

  private List<Named> named() throws IOException {
    List<Named> named = new ArrayList<>();
    for (String file : disk.names(folder)) {
      Matcher name = NAME.matcher(file);
      if (name.matches()) {
        named.add(new Named(Long.parseLong(name.group(1)), name.group(2)));
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
    try {
      disk.createNew(path(number, "claim"), new byte[0]);
    } catch (FileAlreadyExistsException e) {
      throw new Lost("state " + number + " is being written by another");
    }
    State state = new State(number, time, command, program, tables);
    Path draft = path(number, "draft");
    disk.createNew(draft, Sealed.write(state));
    disk.flush(folder);
    for (long other : numbersAbove(base)) {
      if (other != number) {
        requireVoid(other, draft);
      }
    }
    if (numbers().stream().anyMatch(published -> published > base)
        || !disk.rename(draft, path(number, "json"))) {
      disk.delete(draft);
      throw new Lost("another writer took state " + number + " away");
    }
    disk.flush(folder);
    return state;
  }

  private List<Long> numbersAbove(long base) throws IOException {
    return named().stream().map(Named::number).filter(each -> each > base).distinct().toList();
  }

  /** Takes another's draft away; if it was published, ours is lost. */
  private void requireVoid(long number, Path own) throws IOException, Lost {
    Path other = path(number, "draft");
    boolean isTaken = disk.has(other) && disk.rename(other, path(number, "void"));
    if (!isTaken && disk.has(path(number, "json"))) {
      disk.delete(own);
      throw new Lost("state " + number + " was published meanwhile");
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
      if (each.number() <= newest) {
        disk.delete(path(each.number(), each.kind()));
      } else if (each.kind().equals("draft")) {
        disk.rename(path(each.number(), "draft"), path(each.number(), "void"));
      }
    }
  }
}
