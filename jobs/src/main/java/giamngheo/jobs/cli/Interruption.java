package giamngheo.jobs.cli;

import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.refusal.Text;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says what stands when a signal ends a command; the JVM then ends with 130 or 143 by itself, or is
 * ended if a library does not let it.
 */
final class Interruption {
  /** What is not put down in order by then is as safe as after a failure of power. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final int BY_SIGNAL = 143;

  private final AtomicInteger code = new AtomicInteger(BY_SIGNAL);

  private Interruption() {}

  /** Watches from now on. */
  static Interruption watch(PrintStream err, Language language, Duration patience) {
    Interruption watched = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> watched.end(err, language, patience)));
    return watched;
  }

  /** The command ended by itself, with that exit code. */
  void over(int exitCode) {
    code.set(exitCode);
  }

  private void end(PrintStream err, Language language, Duration patience) {
    Thread last = new Thread(() -> endWithin(patience), "last");
    last.setDaemon(true);
    last.start();
    tell(err, language);
  }

  private void endWithin(Duration patience) {
    try {
      Thread.sleep(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(code.get());
  }

  private void tell(PrintStream err, Language language) {
    if (code.get() == BY_SIGNAL) {
      err.println(
          new Text(
                  "Lệnh bị ngắt giữa chừng. Kho dữ liệu giữ nguyên như trước lệnh này; tệp đang in"
                      + " dở có thể thiếu.\nChạy lại lệnh là đủ.",
                  "The command was interrupted. The warehouse stands as before it; files that were"
                      + " being printed may be missing.\nRun the command again.")
              .in(language));
      err.flush();
    }
  }
}
