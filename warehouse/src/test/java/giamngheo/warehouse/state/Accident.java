package giamngheo.warehouse.state;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.Path;

/** Stops a writer at one of its changes of the disk, as a power cut would; or only counts them. */
public final class Accident implements AutoCloseable {
  private static final Path NOWHERE = new Path("/");

  private final AtomicInteger left;
  private final List<String> changes = new ArrayList<>();

  /**
   * Waits for the change.
   *
   * @param number which one fails, counted from 1; a great number for none
   */
  public static Accident at(int number) {
    Accident accident = new Accident(number);
    Disk.beforeChange = (change, path) -> accident.change(change);
    return accident;
  }

  private Accident(int change) {
    left = new AtomicInteger(change);
  }

  private synchronized void change(String what) {
    changes.add(what);
    if (left.decrementAndGet() == 0) {
      throw new PowerCut(what);
    }
  }

  /** What was changed so far. */
  public synchronized List<String> changes() {
    return List.copyOf(changes);
  }

  /** Tells of a change that is not the state's own: a commit of a table. */
  public static void tell(String change) {
    Disk.beforeChange.accept(change, NOWHERE);
  }

  @Override
  public void close() {
    Disk.beforeChange = (change, path) -> {};
  }

  /** The end of a writer. */
  public static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PowerCut(String at) {
      super("power cut before: " + at);
    }
  }
}
