package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.mart.MartPlace;
import giamngheo.jobs.mart.PublishMart;
import giamngheo.warehouse.postgres.Database;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands a release over to the database that others read. */
@Command(name = "publish")
final class PublishCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  @Parameters(arity = "0..1", paramLabel = "RELEASE", descriptionKey = "RELEASE")
  String release;

  @Option(names = "--draft")
  boolean draft;

  @Option(names = "--url", paramLabel = "jdbc:postgresql://…")
  String url;

  @Option(names = "--keep", paramLabel = "N")
  Integer keep;

  @Override
  public Integer call() {
    if (draft && release != null) {
      throw new CallerMistake(
          new Text(
              "Không dùng --draft cùng với mã bản công bố.",
              "--draft and a release cannot be given together."));
    }
    if (keep != null && keep < 1) {
      throw new CallerMistake(new Text("--keep phải từ 1 trở lên.", "--keep must be 1 or more."));
    }
    MartPlace place = MartPlace.of(common.surroundings().home(), common.surroundings().conf());
    JobContext workplace = common.workplace();
    PublishMart.Request request =
        new PublishMart.Request(
            Optional.ofNullable(release),
            draft,
            keep == null ? place.settings().keep() : keep,
            common.terms(writing));
    MartSummaries summaries = new MartSummaries(common.surroundings());
    // Before a server is started for it: there may be nothing to publish.
    PublishMart.Outcome planned = PublishMart.plan(workplace, request);
    if (writing.isDryRun()) {
      summaries.planned(planned);
      return 0;
    }
    Database database = place.database(Optional.ofNullable(url));
    summaries.published(PublishMart.publish(workplace, database, request), database);
    return 0;
  }
}
