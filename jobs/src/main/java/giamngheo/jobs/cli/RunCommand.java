package giamngheo.jobs.cli;

import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.Areas;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.CorrectionWorkbooks;
import giamngheo.jobs.run.RunOutcome;
import giamngheo.jobs.run.RunRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges across files, scores, measures, compares and composes. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  @Mixin FigureOptions figures;

  @Option(names = "--year", paramLabel = "Y")
  Integer year;

  @Option(names = "--area", paramLabel = "CODE")
  String area;

  /** Folder for workbooks with the faulty lines, to send back to the communes. */
  @Option(names = "--corrections", paramLabel = "DIR", descriptionKey = "corrections")
  private Path corrections;

  @Option(names = "--strict")
  boolean strict;

  @Override
  public Integer call() {
    JobContext workplace = common.workplace();
    if (area != null && figures.mapDate().isPresent()) {
      Areas.named(workplace.configuration().places(), area, figures.mapDate().get());
    } else if (area != null && year != null) {
      Areas.named(workplace.configuration().places(), area, year);
    } else if (area != null) {
      Areas.known(workplace.configuration().places(), area);
    }
    RunRequest request =
        new RunRequest(
            Optional.ofNullable(year), figures.standard(), figures.mapDate(), writing.isDryRun());
    RunOutcome outcome = Pipeline.run(workplace, request);
    Summaries summaries = new Summaries(common.surroundings());
    summaries.run(outcome, writing.isDryRun());
    if (corrections != null && !writing.isDryRun()) {
      CorrectionWorkbooks.write(workplace, corrections)
          .forEach(file -> common.surroundings().out().println(file));
    }
    return strict && hasErrors(workplace) ? 2 : 0;
  }

  /** Whether any line that was received is refused. */
  private static boolean hasErrors(JobContext workplace) {
    return !ReadOnlyQuery.catalogue(workplace).table("quarantine").orElseThrow().isEmpty();
  }
}
