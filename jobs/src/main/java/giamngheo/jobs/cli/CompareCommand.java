package giamngheo.jobs.cli;

import giamngheo.jobs.comparison.CompareYears;
import giamngheo.jobs.context.JobContext;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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

  /** Every figure, not only the headlines. */
  @Option(names = "--all")
  boolean all;

  @Option(names = "--format", paramLabel = "table|csv|json")
  ResultFormat format;

  @Override
  public Integer call() {
    CompareYears.Request request =
        new CompareYears.Request(area, from, to, figures.standard(), figures.mapDate(), draft);
    JobContext workplace = common.workplace();
    Dataset<Row> rows = CompareYears.of(workplace, request);
    if (format == null && !all) {
      new CompareSummary(common.surroundings(), workplace).write(request, rows.collectAsList());
    } else {
      (format == null ? ResultFormat.TABLE : format).write(rows, common.surroundings().out());
    }
    return 0;
  }
}
