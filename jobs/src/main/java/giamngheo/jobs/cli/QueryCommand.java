package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.release.OpenRelease;
import giamngheo.warehouse.catalogue.Catalogue;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.AnalysisException;
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

  @Override
  public Integer call() throws Exception {
    try {
      JobContext workplace = common.workplace();
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
    Catalogue catalogue = ReadOnlyQuery.catalogue(workplace, Optional.ofNullable(release));
    format.write(
        ReadOnlyQuery.query(catalogue, workplace.spark(), sql), common.surroundings().out());
  }
}
