package giamngheo.jobs.cli;

import giamngheo.jobs.context.Areas;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.status.ReceivedUnits;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What was received, what is wrong with it, what is missing and due next. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Option(names = "--area", paramLabel = "CODE", descriptionKey = "area")
  String area;

  @Option(names = "--year", paramLabel = "Y", descriptionKey = "year")
  Integer year;

  @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
  ResultFormat format;

  @Override
  public Integer call() {
    JobContext workplace = common.workplaceToAsk();
    // Where the map has a mistake, which was told, no code can be called unknown.
    if (area != null && !workplace.configuration().places().units().isEmpty()) {
      Areas.known(workplace.configuration().places(), area);
    }
    Dataset<Row> units =
        ReceivedUnits.of(workplace, Optional.ofNullable(area), Optional.ofNullable(year));
    format.write(units, common.surroundings().out());
    if (format == ResultFormat.TABLE) {
      new StatusPage(common.surroundings(), workplace).write(Optional.ofNullable(year));
    }
    return 0;
  }
}
