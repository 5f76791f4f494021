package giamngheo.warehouse.state;

import java.util.function.Consumer;

/** Hears of every change of the disk that the state makes by itself. */
public final class DiskWatch {
  private DiskWatch() {}

  /** From now on. */
  public static void hear(Consumer<String> changes) {
    Disk.beforeChange = changes;
  }

  /** No more. */
  public static void end() {
    Disk.beforeChange = change -> {};
  }
}
