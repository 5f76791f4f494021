package giamngheo.warehouse.state;

import giamngheo.warehouse.refusal.Text;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * On which terms a process writes.
 *
 * @param program version of the program, kept in each state
 * @param patience how long to wait for another writer at most
 * @param told hears who is waited for
 */
public record WriterTerms(String program, Duration patience, Consumer<Text> told) {
  /** The same without waiting. */
  public WriterTerms atOnce() {
    return new WriterTerms(program, Duration.ZERO, told);
  }

  /** Unless the caller says otherwise. */
  public static final Duration USUAL_WAIT = Duration.ofMinutes(10);

  /** The usual terms, without a word to anybody. */
  public static final WriterTerms USUAL = new WriterTerms("", USUAL_WAIT, text -> {});
}
