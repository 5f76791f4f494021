package giamngheo.warehouse.state;

import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.refusal.WarehouseBusy;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * One writer of a warehouse at a time, so that nobody computes what will be lost.
 *
 * <p>The holder is the file {@code lock-<number>} with the highest number, which its process
 * touches every few seconds. Whoever finds it dead creates the next number, which one can: its
 * process ended on this machine, or, wherever it runs, nobody touched it for {@link #LEASE} as
 * measured by whoever waits, whatever the clocks say. A holder that only slept has lost the lock;
 * that it cannot publish either is the concern of {@link StateFolder#publish}.
 */
public final class WriterLock implements AutoCloseable {
  /** How long a holder may give no sign of life. */
  static final Duration LEASE = Duration.ofSeconds(30);

  private static final Duration SIGN = Duration.ofSeconds(4);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final String PREFIX = "lock-";

  /** Locks that this process holds: one that it let go of and could not delete is nobody's. */
  private static final Set<String> OWN = ConcurrentHashMap.newKeySet();

  private final Disk disk;
  private final Path file;
  private final String id;
  private final Thread signs;

  private WriterLock(Disk disk, Path file, String id) {
    this.disk = disk;
    this.file = file;
    this.id = id;
    OWN.add(id);
    this.signs = new Thread(this::sign, "warehouse-lock");
    signs.setDaemon(true);
  }

  /**
   * Takes the lock, waiting for whoever has it.
   *
   * @throws WarehouseBusy if it is not free in time
   */
  public static WriterLock take(Disk disk, StateFolder states, String command, WriterTerms terms)
      throws IOException {
    return new Waiting(disk, states.path(), command, terms).take();
  }

  private void sign() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(SIGN.toMillis());
        disk.touch(file);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (IOException e) {
        // The next sign may succeed; without signs others take over, and publishing finds out.
      }
    }
  }

  /** Whether nobody took it over. */
  public boolean isHeld() throws IOException {
    return disk.touch(file);
  }

  @Override
  public void close() throws IOException {
    signs.interrupt();
    OWN.remove(id);
    disk.delete(file);
  }

  /** A lock as it lies there. */
  private record Found(long number, Path path, String content, long touched) {
    static long number(Path path) {
      return Long.parseLong(path.getName().substring(PREFIX.length()));
    }

    Optional<LockHolder> holder() {
      return Sealed.read(content.getBytes(StandardCharsets.UTF_8), LockHolder.class);
    }
  }

  /** Waiting under way. */
  private static final class Waiting {
    private final Disk disk;
    private final Path folder;
    private final LockHolder self;
    private final WriterTerms terms;
    private String watched = "";
    private long unchangedSince;
    private String told = "";

    Waiting(Disk disk, Path folder, String command, WriterTerms terms) {
      this.disk = disk;
      this.folder = folder;
      this.self = LockHolder.self(command);
      this.terms = terms;
    }

    WriterLock take() throws IOException {
      long start = System.nanoTime();
      while (true) {
        List<Found> found = found();
        Optional<Found> holder = found.stream().max(Comparator.comparing(Found::number));
        if (holder.isEmpty() || isDead(holder.get())) {
          Optional<WriterLock> taken = create(found);
          if (taken.isPresent()) {
            return taken.get();
          }
        } else {
          tell(holder.get());
        }
        if (System.nanoTime() - start >= terms.patience().toNanos()) {
          throw busy(holder.flatMap(Found::holder));
        }
        pause();
      }
    }

    /** Creates the next number, and makes sure that nobody else did something like it. */
    private Optional<WriterLock> create(List<Found> dead) throws IOException {
      long number = dead.stream().mapToLong(Found::number).max().orElse(0) + 1;
      Path own = new Path(folder, PREFIX + number);
      try {
        disk.createNew(own, Sealed.write(self));
      } catch (FileAlreadyExistsException e) {
        return Optional.empty();
      }
      List<String> known = dead.stream().map(Found::content).toList();
      for (Found other : found()) {
        if (other.number() != number && !known.contains(other.content())) {
          disk.delete(own);
          return Optional.empty();
        }
      }
      for (Found each : dead) {
        disk.delete(each.path());
      }
      WriterLock lock = new WriterLock(disk, own, self.id());
      lock.signs.start();
      return Optional.of(lock);
    }

    private List<Found> found() throws IOException {
      List<Found> found = new ArrayList<>();
      for (FileStatus status : disk.list(folder)) {
        if (!status.getPath().getName().matches(PREFIX + "[0-9]+")) {
          continue;
        }
        try {
          byte[] content = disk.read(status.getPath());
          found.add(
              new Found(
                  Found.number(status.getPath()),
                  status.getPath(),
                  new String(content, StandardCharsets.UTF_8),
                  status.getModificationTime()));
        } catch (FileNotFoundException | NoSuchFileException e) {
          // Freed while we looked.
        }
      }
      return found;
    }

    private boolean isDead(Found found) {
      if (found.holder().filter(holder -> holder.isDead() || isLetGo(holder)).isPresent()) {
        return true;
      }
      String sign = found.number() + found.content() + found.touched();
      if (!sign.equals(watched)) {
        watched = sign;
        unchangedSince = System.nanoTime();
      }
      return System.nanoTime() - unchangedSince >= LEASE.toNanos();
    }

    private static boolean isLetGo(LockHolder holder) {
      return holder.isThisProcess() && !OWN.contains(holder.id());
    }

    private void tell(Found found) {
      Optional<LockHolder> holder = found.holder();
      if (holder.isPresent() && !holder.get().id().equals(told) && !terms.patience().isZero()) {
        told = holder.get().id();
        Text who = holder.get().shown();
        terms
            .told()
            .accept(
                new Text(
                    "Kho đang được ghi bởi %s; đang chờ đến lượt…".formatted(who.vi()),
                    "The warehouse is being written by %s; waiting…".formatted(who.en())));
      }
    }

    private static void pause() {
      try {
        Thread.sleep(LOOK.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private WarehouseBusy busy(Optional<LockHolder> holder) {
      Text who = holder.map(LockHolder::shown).orElse(new Text("một lệnh khác", "another command"));
      return new WarehouseBusy(
          new Text(
              "Kho đang được ghi bởi %s; lệnh này chưa làm gì.\n".formatted(who.vi())
                  + "Chờ lệnh kia xong rồi chạy lại, hoặc cho chờ lâu hơn: --wait 30m",
              "The warehouse is being written by %s; this command did nothing.\n"
                      .formatted(who.en())
                  + "Run again when it has ended, or wait longer: --wait 30m"));
    }
  }
}
