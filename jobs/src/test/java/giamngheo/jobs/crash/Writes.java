package giamngheo.jobs.crash;

import giamngheo.warehouse.state.DiskWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts all writes of one command: files, logs of tables, the state; one of them goes wrong. A
 * command is known by the place through which it reaches its warehouse.
 */
final class Writes {
  private static final String DRAFT = ".draft";
  private static final int NEVER = Integer.MAX_VALUE;
  private static final Map<String, Writes> ALL = new ConcurrentHashMap<>();
  private static final Writes UNWATCHED = new Writes(NEVER, Fault.KILLED);

  private final Fault fault;
  private final List<String> done = new ArrayList<>();
  private int left;
  private boolean happened;

  private Writes(int at, Fault fault) {
    this.left = at;
    this.fault = fault;
  }

  /** What happens at a write. */
  enum Fault {
    /** The process ends: neither this write nor any later one is made. */
    KILLED,
    /** This write fails and later ones succeed: a log store or a network that stumbles. */
    FAILED,
    /** This write is made and its maker is told that it failed. */
    MADE_AND_FAILED,
    /** From here on nothing new can be written, but deleted. */
    FULL,
    /** The file is begun and not finished; then the process ends. */
    TORN,
    /** From here on nothing can be changed at all, and everybody is told so. */
    READ_ONLY
  }

  /** What a write is. */
  enum Kind {
    NEW,
    MOVED,
    DELETED
  }

  /** How a write goes. */
  enum Course {
    WHOLE,
    TORN,
    MADE_AND_FAILED
  }

  /**
   * From now on the writes through that place are counted, and the one of that number goes wrong.
   */
  static Writes watch(Path place, int at, Fault what) {
    Writes writes = new Writes(at, what);
    ALL.put(place.toString(), writes);
    DiskWatch.hear(Writes::ofState);
    return writes;
  }

  /** They are only counted. */
  static Writes count(Path place) {
    return watch(place, NEVER, Fault.KILLED);
  }

  /** Nothing is watched any more. */
  static void end() {
    ALL.clear();
    DiskWatch.end();
  }

  /** The writes of the command that reaches this file. */
  static Writes to(String file) {
    for (Map.Entry<String, Writes> each : ALL.entrySet()) {
      if (file.startsWith(each.getKey() + "/") || file.equals(each.getKey())) {
        return each.getValue();
      }
    }
    return UNWATCHED;
  }

  private static void ofState(String change, String path) {
    Writes writes = to(path);
    try {
      Course course = writes.before(change, change.startsWith("delete") ? Kind.DELETED : Kind.NEW);
      if (course == Course.WHOLE) {
        return;
      }
      Path file = Path.of(path);
      if (course == Course.TORN && change.startsWith("create")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"num");
      } else if (course == Course.MADE_AND_FAILED
          && change.startsWith("rename")
          && path.endsWith(DRAFT)) {
        // It is published, and the answer is lost.
        Files.move(file, Path.of(path.replace(DRAFT, ".json")));
      }
      throw writes.failure(change);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The writes so far. */
  synchronized List<String> done() {
    return List.copyOf(done);
  }

  /** Whether the command that makes them is no more. */
  synchronized boolean isOver() {
    return happened && (fault == Fault.KILLED || fault == Fault.TORN);
  }

  /** To be told before each write. */
  synchronized Course before(String what, Kind kind) throws IOException {
    if (this == UNWATCHED) {
      return Course.WHOLE;
    }
    done.add(what);
    if (!happened && left != NEVER && --left == 0) {
      happened = true;
      switch (fault) {
        case TORN -> {
          return Course.TORN;
        }
        case MADE_AND_FAILED -> {
          return Course.MADE_AND_FAILED;
        }
        default -> throw failure(what);
      }
    }
    boolean goesOn =
        !happened
            || switch (fault) {
              case FAILED, MADE_AND_FAILED -> true;
              case FULL -> kind == Kind.DELETED;
              case KILLED, TORN, READ_ONLY -> false;
            };
    if (!goesOn) {
      throw failure(what);
    }
    return Course.WHOLE;
  }

  /** What its maker is told. */
  IOException failure(String what) {
    return new IOException(
        switch (fault) {
          case FULL -> "No space left on device";
          case READ_ONLY -> "Read-only file system";
          default -> "the end of a writer at: " + what;
        });
  }
}
