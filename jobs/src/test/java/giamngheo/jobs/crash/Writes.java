package giamngheo.jobs.crash;

import giamngheo.warehouse.state.DiskWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Counts all writes of a command: files, logs of tables, the state; one of them goes wrong. */
final class Writes {
  private static final int NEVER = Integer.MAX_VALUE;

  private static int left = NEVER;
  private static Fault fault = Fault.KILLED;
  private static boolean happened;
  private static final List<String> DONE = new ArrayList<>();

  private Writes() {}

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

  static synchronized void watch(int at, Fault what) {
    left = at;
    fault = what;
    happened = false;
    DONE.clear();
    DiskWatch.hear(Writes::ofState);
  }

  static void count() {
    watch(NEVER, Fault.KILLED);
  }

  static synchronized List<String> end() {
    left = NEVER;
    happened = false;
    DiskWatch.end();
    return List.copyOf(DONE);
  }

  private static void ofState(String change) {
    try {
      before(change, change.startsWith("delete") ? Kind.DELETED : Kind.NEW);
      after();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the file that is begun now is to stay unfinished. */
  static synchronized boolean isTorn() {
    return happened && fault == Fault.TORN && left == 0;
  }

  /** To be told before each write. */
  static synchronized void before(String what, Kind kind) throws IOException {
    DONE.add(what);
    if (!happened && left != NEVER && --left == 0) {
      happened = true;
      if (fault == Fault.MADE_AND_FAILED || fault == Fault.TORN) {
        return;
      }
      throw failure(what);
    }
    boolean goesOn =
        !happened
            || switch (fault) {
              case FAILED, MADE_AND_FAILED -> true;
              case FULL -> kind == Kind.DELETED;
              case KILLED, TORN, READ_ONLY -> false;
            };
    if (!goesOn) {
      left--;
      throw failure(what);
    }
  }

  /** To be told after each write. */
  static synchronized void after() throws IOException {
    if (happened && fault == Fault.MADE_AND_FAILED && left == 0) {
      left--;
      throw failure("what was written");
    }
  }

  private static IOException failure(String what) {
    return new IOException(
        switch (fault) {
          case FULL -> "No space left on device";
          case READ_ONLY -> "Read-only file system";
          default -> "the end of a writer at: " + what;
        });
  }
}
