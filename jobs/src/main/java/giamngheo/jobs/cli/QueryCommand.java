package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.query.TimeLimit;
import giamngheo.jobs.release.OpenRelease;
import giamngheo.warehouse.catalogue.Catalogue;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Read-only SQL on the warehouse's tables. */
@Command(name = "query")
final class QueryCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Parameters(paramLabel = "SQL", descriptionKey = "SQL")
  String sql;

  @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
  ResultFormat format;

  @Option(names = "--release", paramLabel = "ID", descriptionKey = "release-id")
  String release;

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "limit")
  Long limit;

  @Option(
      names = "--timeout",
      paramLabel = "10m|30s|1h",
      defaultValue = "10m",
      converter = TimeSpan.class,
      descriptionKey = "timeout")
  Duration timeout;

  @Option(names = "--raw", descriptionKey = "raw")
  boolean raw;

  @Override
  public Integer call() throws Exception {
    if (limit != null && limit < 0) {
      throw CommandErrors.negativeLimit(limit);
    }
    try {
      JobContext workplace = common.workplaceToAsk();
      if (release == null) {
        write(workplace);
        return 0;
      }
      try (OpenRelease opened = OpenRelease.of(workplace, OpenRelease.named(workplace, release))) {
        write(opened.workplace());
      }
      return 0;
    } catch (Exception e) {
      // Scala code throws it undeclared: it cannot be caught by its name.
      throw e instanceof AnalysisException ? CommandErrors.wrongSql(e) : e;
    }
  }

  private void write(JobContext workplace) throws Exception {
    AnswerLimits limits = new AnswerLimits(limit, format);
    TimeLimit.within(
        timeout,
        workplace.spark().sparkContext(),
        () -> {
          Catalogue catalogue = ReadOnlyQuery.catalogue(workplace, Optional.ofNullable(release));
          Dataset<Row> answer = ReadOnlyQuery.query(catalogue, workplace.spark(), sql);
          format.write(answer, raw, limits, common.surroundings().out());
          return null;
        });
    if (limits.isCut()) {
      common.surroundings().err().println(limits.told().in(common.surroundings().language()));
    }
  }
}
