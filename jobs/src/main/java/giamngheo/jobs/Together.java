package giamngheo.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Independent works side by side: a Delta commit waits for the disk more than it computes. */
final class Together {
  private static final int AT_ONCE = 3;

  /** Runs all of them and returns when the last has ended; the first failure is thrown. */
  void run(List<Runnable> works) {
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<?>> running = new ArrayList<>();
      works.forEach(work -> running.add(workers.submit(work)));
      for (Future<?> work : running) {
        await(work);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
