package giamngheo.warehouse.delta;

import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.state.Checksums;
import giamngheo.warehouse.state.Disk;
import giamngheo.warehouse.state.Identity;
import giamngheo.warehouse.state.State;
import giamngheo.warehouse.state.StateFolder;
import giamngheo.warehouse.state.TableContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The tables of one folder as a command sees them: those of the state that was published last when
 * it first looked, with what it has written itself since.
 */
final class OpenTables {
  /** Above this size tables are not read twice: their pages carry checksums of their own. */
  private static final long READ_WHOLE = 256L << 20;

  private final String root;
  private final Configuration hadoop;
  private final Disk disk;
  private final StateFolder states;
  private final Map<String, TableContent> known = new ConcurrentHashMap<>();
  private final Map<String, TableContent> written = new ConcurrentHashMap<>();
  private final Set<String> sound = ConcurrentHashMap.newKeySet();
  private final Set<String> dropped = ConcurrentHashMap.newKeySet();
  private volatile State base;
  private boolean named;

  /** Tables of a folder without state, as they were when it was opened. */
  private Set<String> unnamed = Set.of();

  private volatile WriteState writing;

  OpenTables(String root, Configuration hadoop) {
    this.root = root;
    this.hadoop = hadoop;
    try {
      this.disk = Disk.of(root, hadoop);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.states = new StateFolder(disk, root);
  }

  /** The command writing, if one is. */
  Optional<WriteState> writing() {
    return Optional.ofNullable(writing);
  }

  /** Says that a command writes, or none. */
  void setWriting(WriteState command) {
    writing = command;
  }

  String root() {
    return root;
  }

  Disk disk() {
    return disk;
  }

  StateFolder states() {
    return states;
  }

  Path folder(String table) {
    return new Path(root, table);
  }

  /** The state that is open. */
  synchronized State state() {
    if (base == null) {
      open();
    }
    return base;
  }

  /** Opens the state that was published last. */
  synchronized State open() {
    try {
      Optional<Identity> identity = Identity.read(disk, root);
      base = states.newest();
      named = base.number() > 0 || identity.isPresent();
      unnamed = named ? Set.of() : folders();
      forget();
      return base;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes on with a state that this process published. */
  synchronized void become(State state) {
    base = state;
    named = true;
    forget();
  }

  /** Forgets what was written and is not published. */
  void forget() {
    known.clear();
    written.clear();
    sound.clear();
    dropped.clear();
  }

  /** Whether the tables are those of a folder without state, as earlier programs wrote them. */
  boolean isUnnamed() {
    state();
    return !named;
  }

  /** Names of the tables. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(isUnnamed() ? folders() : state().tables().keySet());
    names.removeAll(dropped);
    names.addAll(written.keySet());
    return names;
  }

  /** Names of the folders that hold a table, whether a state names it or not. */
  Set<String> folders() {
    Set<String> names = new TreeSet<>();
    try {
      for (FileStatus status : disk.list(new Path(root))) {
        if (status.isDirectory() && disk.has(new Path(status.getPath(), "_delta_log"))) {
          names.add(status.getPath().getName());
        }
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content of a table; empty if it was never written. */
  Optional<TableContent> content(String table) {
    TableContent own = written.get(table);
    return own != null || dropped.contains(table) ? Optional.ofNullable(own) : before(table);
  }

  /** Lets tables be as if they had never been written. */
  void drop(Collection<String> tables) {
    dropped.addAll(tables);
  }

  /** Tables that are dropped. */
  Set<String> dropped() {
    return Set.copyOf(dropped);
  }

  /** Why a table cannot be read, if it is damaged: every byte of it is looked at. */
  Optional<DataDoNotAllow> damage(String table) {
    try {
      content(table)
          .ifPresent(
              found -> {
                Checksums.require(disk, folder(table), found, true);
                sound.add(table);
              });
      return Optional.empty();
    } catch (DataDoNotAllow e) {
      return Optional.of(e);
    }
  }

  private TableContent stands(String table) {
    try {
      State.Entry entry = state().tables().get(table);
      if (entry != null) {
        return states.content(entry);
      }
      return isUnnamed() && unnamed.contains(table)
          ? TableFiles.latest(table, folder(table).toString(), hadoop)
          : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, to be read: its files are as they were written. */
  Optional<TableContent> sound(String table) {
    Optional<TableContent> content = content(table);
    content
        .filter(found -> !written.containsKey(table) && sound.add(table))
        .ifPresent(
            found -> Checksums.require(disk, folder(table), found, found.length() <= READ_WHOLE));
    return content;
  }

  void write(TableContent content) {
    written.put(content.table(), content);
  }

  /** What was written and is not published. */
  Map<String, TableContent> written() {
    return Map.copyOf(written);
  }

  /** What a table was before this process wrote to it. */
  Optional<TableContent> before(String table) {
    return Optional.ofNullable(known.computeIfAbsent(table, this::stands));
  }
}
