package giamngheo.jobs.cli;

import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.status.HouseholdRecord;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The history of one household on the screen. */
@Command(name = "household")
final class HouseholdCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Parameters(paramLabel = "CODE", descriptionKey = "CODE")
  String code;

  /** Names of people are shown only when asked for. */
  @Option(names = "--names")
  boolean names;

  @Override
  public Integer call() {
    JobContext workplace = common.workplace();
    Configuration configuration = workplace.configuration();
    new HouseholdPage(
            common.surroundings(), configuration.standards(), configuration.glossary(), names)
        .write(code, HouseholdRecord.of(workplace, code));
    return 0;
  }
}
