package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import giamngheo.warehouse.refusal.Text;
import java.time.Duration;
import java.util.function.Supplier;

/** Says every few seconds that something is waited for, so that nobody takes it for a crash. */
final class SignOfLife {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private SignOfLife() {}

  /** Does some work; the first word comes after some seconds. */
  static <T> T during(Text what, CommandContext surroundings, Supplier<T> work) {
    return during(what, surroundings, EVERY, work);
  }

  static <T> T during(Text what, CommandContext surroundings, Duration every, Supplier<T> work) {
    Thread signs = new Thread(() -> tell(what, surroundings, every), "sign-of-life");
    signs.setDaemon(true);
    signs.start();
    try {
      return work.get();
    } finally {
      signs.interrupt();
    }
  }

  private static void tell(Text what, CommandContext surroundings, Duration every) {
    long start = System.nanoTime();
    try {
      while (true) {
        Thread.sleep(every.toMillis());
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        Text text =
            new Text(what.vi() + "… (" + seconds + " giây)", what.en() + "… (" + seconds + " s)");
        surroundings.err().println(text.in(surroundings.language()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
