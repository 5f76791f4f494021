package giamngheo.jobs.cli;

import giamngheo.jobs.Ask;
import giamngheo.jobs.Workplace;
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
    Limits.noRelease(Optional.ofNullable(release));
    try {
      Workplace workplace = common.workplace();
      format.write(
          Ask.query(Ask.catalogue(workplace), workplace.spark(), sql), common.surroundings().out());
      return 0;
    } catch (Exception e) {
      // Scala code throws it undeclared: it cannot be caught by its name.
      throw e instanceof AnalysisException ? Mistakes.wrongSql(e) : e;
    }
  }
}
