package giamngheo.warehouse.state;

import java.util.function.BiConsumer;

/** Hears of every change of the disk that the state makes by itself. */
public final class DiskWatch {
  private DiskWatch() {}

  /** From now on: what it is, and the path. */
  public static void hear(BiConsumer<String, String> changes) {
    Disk.beforeChange = (change, path) -> changes.accept(change, path.toUri().getPath());
  }

  /** No more. */
  public static void end() {
    Disk.beforeChange = (change, path) -> {};
  }
}
