package giamngheo.jobs.cli;

import giamngheo.jobs.comparison.CompareYears;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Two years of one area side by side, or why they cannot be compared. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin FigureOptions figures;

  @Option(names = "--area", paramLabel = "CODE", required = true, descriptionKey = "area")
  String area;

  @Option(names = "--from", paramLabel = "Y", required = true)
  int from;

  @Option(names = "--to", paramLabel = "Y", required = true)
  int to;

  @Option(names = "--draft", descriptionKey = "draft")
  boolean draft;

  @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
  ResultFormat format;

  @Override
  public Integer call() {
    CompareYears.Request request =
        new CompareYears.Request(area, from, to, figures.standard(), figures.mapDate(), draft);
    format.write(CompareYears.of(common.workplace(), request), common.surroundings().out());
    return 0;
  }
}
