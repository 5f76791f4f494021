package giamngheo.jobs.cli;

import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.refusal.Text;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says what stands when a signal ends a command; the JVM then ends with 130 or 143 by itself. */
final class Interruption {
  private final AtomicBoolean ended = new AtomicBoolean();

  private Interruption() {}

  /** Watches from now on. */
  static Interruption watch(PrintStream err, Language language) {
    Interruption watched = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> watched.tell(err, language)));
    return watched;
  }

  /** The command ended by itself. */
  void over() {
    ended.set(true);
  }

  private void tell(PrintStream err, Language language) {
    if (!ended.get()) {
      err.println(
          new Text(
                  "Lệnh bị ngắt giữa chừng. Kho dữ liệu giữ nguyên như trước lệnh này; tệp đang in"
                      + " dở có thể thiếu.\nChạy lại lệnh là đủ.",
                  "The command was interrupted. The warehouse stands as before it; files that were"
                      + " being printed may be missing.\nRun the command again.")
              .in(language));
    }
  }
}
