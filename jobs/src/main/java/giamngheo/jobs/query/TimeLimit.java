package giamngheo.jobs.query;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.SystemFailed;
import giamngheo.warehouse.refusal.Text;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;

/**
 * Work of a stranger's making, in a thread of its own: it ends when its time is over, and what it
 * breaks in the virtual machine ends in a sentence.
 */
public final class TimeLimit {
  /** Deep expressions are parsed and planned by recursion. */
  private static final long STACK_BYTES = 64L << 20;

  private TimeLimit() {}

  /**
   * Does the work.
   *
   * @throws CallerMistake if it takes longer, or needs more memory or depth than there is
   * @throws Exception what the work throws
   */
  public static <T> T within(Duration time, SparkContext spark, Callable<T> work) throws Exception {
    String group = "query-" + UUID.randomUUID();
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              spark.setJobGroup(group, "query", true);
              return work.call();
            });
    Thread thread = new Thread(null, task, group, STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw tooLong(time);
    } catch (ExecutionException e) {
      throw told(e.getCause());
    } finally {
      spark.cancelJobGroup(group);
      task.cancel(true);
    }
  }

  private static Exception told(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StackOverflowError) {
        return tooDeep();
      }
      // Spark's own words for an array or a text beyond what a value can hold, and the JVM's.
      if (cause instanceof OutOfMemoryError || cause instanceof NegativeArraySizeException) {
        return tooLarge();
      }
    }
    return failure instanceof Exception exception
        ? exception
        : new SystemFailed(
            new Text(
                "Câu hỏi làm hệ thống gặp lỗi: " + failure,
                "The query made the system fail: " + failure),
            failure);
  }

  private static CallerMistake tooLong(Duration time) {
    return new CallerMistake(
        new Text(
            "Câu hỏi chưa xong sau %d giây nên đã dừng.\nHỏi hẹp hơn, hoặc cho thêm thời gian: --timeout 1h"
                .formatted(time.toSeconds()),
            "The query was not done after %d seconds and was stopped.\nAsk for less, or give it more time: --timeout 1h"
                .formatted(time.toSeconds())));
  }

  private static CallerMistake tooLarge() {
    return new CallerMistake(
        new Text(
            "Câu hỏi cần nhiều bộ nhớ hơn mức chương trình có.\nHỏi hẹp hơn, hoặc tăng GIAMNGHEO_HEAP.",
            "The query needs more memory than the program has.\nAsk for less, or raise GIAMNGHEO_HEAP."));
  }

  private static CallerMistake tooDeep() {
    return new CallerMistake(
        new Text(
            "Câu SQL lồng quá nhiều tầng.\nViết lại với ít dấu ngoặc và ít câu con hơn.",
            "The SQL is nested too deeply.\nWrite it with fewer parentheses and subqueries."));
  }
}
