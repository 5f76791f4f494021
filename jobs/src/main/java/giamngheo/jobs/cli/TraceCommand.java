package giamngheo.jobs.cli;

import giamngheo.jobs.context.Areas;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.trace.Trace;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The households behind one printed figure. */
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin FigureOptions figures;

  @Mixin CellOptions cells;

  @Parameters(paramLabel = "FORM", descriptionKey = "FORM")
  String form;

  @Option(names = "--row", paramLabel = "KEY", required = true)
  String row;

  /** The number printed under the heading; text, for there are columns such as 5b. */
  @Option(names = "--column", paramLabel = "N", required = true)
  String column;

  @Override
  public Integer call() {
    Limits.check(cells);
    JobContext workplace = common.workplace();
    FormDefinition traced = FormNames.of(workplace, List.of(form), cells).get(0);
    ReportPeriod period =
        ReportPeriod.of(workplace.configuration().programme(), cells.year(), cells.period());
    Areas.named(
        workplace.configuration().places(),
        cells.area(),
        figures.mapDate().orElse(period.mapDate()));
    try (SelectedEdition meant = SelectedEdition.of(workplace, cells, figures)) {
      Trace.Cell cell =
          new Trace.Cell(
              traced, meant.edition(), cells.area(), cells.year(), row, column, cells.period());
      ResultFormat.CSV.write(
          Trace.households(meant.workplace(), cell), common.surroundings().out());
    }
    return 0;
  }
}
