package giamngheo.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Freezes what was composed. */
@Command(name = "release")
final class ReleaseCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  @Option(names = "--state", paramLabel = "provisional|official|approved", required = true)
  State state;

  @Option(names = "--area", paramLabel = "CODE")
  String area;

  @Option(names = "--year", paramLabel = "Y")
  Integer year;

  /** Number and date of the decision, e.g. {@code 125/QĐ-UBND, 20/12/2024}. */
  @Option(names = "--document", paramLabel = "NO, DATE")
  String document;

  /** How far a publication has come. */
  enum State {
    PROVISIONAL,
    OFFICIAL,
    APPROVED
  }

  @Override
  public Integer call() {
    throw Mistakes.notInThisVersion("release");
  }
}
