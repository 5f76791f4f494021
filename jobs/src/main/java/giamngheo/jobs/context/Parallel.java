package giamngheo.jobs.context;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Independent works side by side: while one is planned, the tasks of another run, and a commit
 * waits for the disk more than it computes.
 */
public final class Parallel {
  private static final int AT_ONCE = 3;
  private static final int LONGEST_SECONDS = 60;

  private Parallel() {}

  /**
   * Does all of them and returns when the last has ended; the first failure is thrown, after all.
   */
  public static void run(List<Runnable> works) {
    results(works.stream().map(Executors::callable).toList());
  }

  /** What each of them gives, in the order asked. */
  public static <T> List<T> results(List<? extends Callable<? extends T>> works) {
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<? extends T>> running = new ArrayList<>();
      works.forEach(work -> running.add(workers.submit(work)));
      List<T> results = new ArrayList<>();
      for (Future<? extends T> work : running) {
        results.add(result(work));
      }
      return results;
    } finally {
      workers.shutdownNow();
      awaitEnd(workers);
    }
  }

  /**
   * Whoever is told of a failure lets go of the warehouse: nothing should write to it any more.
   * What does not end in a minute is not waited for; the lock of the warehouse stands before its
   * states.
   */
  private static void awaitEnd(ExecutorService workers) {
    try {
      workers.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T result(Future<T> work) {
    try {
      return work.get();
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
