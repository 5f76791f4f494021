package giamngheo.jobs.cli;

import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.Areas;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.correction.CorrectionWorkbooks;
import giamngheo.jobs.release.MendTables;
import giamngheo.jobs.run.RunOutcome;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.status.MissingFiles;
import giamngheo.jobs.status.Problems;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

  /** Makes every derived table anew. */
  @Option(names = "--again")
  private boolean again;

  @Option(names = "--strict")
  boolean strict;

  @Override
  public Integer call() {
    JobContext workplace = common.workplace(writing);
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
    RunOutcome outcome =
        writing.isDryRun()
            ? Pipeline.run(workplace, request)
            : workplace.warehouse().write("run", () -> run(workplace, request));
    Summaries summaries = new Summaries(common.surroundings());
    summaries.run(outcome, writing.isDryRun());
    List<MissingFiles> missing = MissingFiles.of(workplace);
    List<Integer> years =
        outcome.years().isEmpty()
            ? missing.stream().map(MissingFiles::year).toList()
            : outcome.years();
    Problems problems = Problems.of(workplace, years);
    if (!writing.isDryRun()) {
      say(workplace, outcome, problems, missing.stream().filter(m -> years.contains(m.year())));
    }
    if (corrections != null && !writing.isDryRun()) {
      CorrectionWorkbooks.write(workplace, corrections)
          .lines(common.surroundings().language())
          .forEach(common.surroundings().out()::println);
    }
    return strict && problems.refusedLines() > 0 ? 2 : 0;
  }

  /** What is wrong with the lines, what is missing, and what to do next. */
  private void say(
      JobContext workplace, RunOutcome outcome, Problems problems, Stream<MissingFiles> missing) {
    ProblemSummary summary = new ProblemSummary(common.surroundings(), workplace);
    summary.write(problems);
    missing.forEach(summary::missing);
    summary.line(next(outcome, problems));
  }

  private String next(RunOutcome outcome, Problems problems) {
    if (problems.refusedLines() > 0 && corrections == null) {
      return new Text(
              "Tiếp theo: ./giamngheo run --corrections sua (viết tệp sửa để gửi trả xã)",
              "Next: ./giamngheo run --corrections sua (workbooks to send back)")
          .in(common.surroundings().language());
    }
    return outcome.headlines().stream()
        .reduce((one, other) -> other)
        .map(
            last ->
                new Text("Tiếp theo: ", "Next: ").in(common.surroundings().language())
                    + "./giamngheo report all --area "
                    + last.areaCode()
                    + " --year "
                    + last.year()
                    + " --below --out bieu")
        .orElse(
            new Text("Xem tình hình: ./giamngheo status", "See: ./giamngheo status")
                .in(common.surroundings().language()));
  }

  /** What is damaged is made again with what changed, in one state. */
  private RunOutcome run(JobContext workplace, RunRequest request) {
    List<String> damaged = MendTables.mend(workplace, again);
    new Summaries(common.surroundings()).mended(damaged);
    if (!again && damaged.isEmpty()) {
      return Pipeline.run(workplace, request);
    }
    RunOutcome whole = MendTables.remake(workplace);
    return request.equals(MendTables.EVERYTHING) ? whole : Pipeline.run(workplace, request);
  }
}
