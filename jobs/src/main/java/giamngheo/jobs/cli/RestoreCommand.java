package giamngheo.jobs.cli;

import giamngheo.jobs.mart.Backup;
import giamngheo.jobs.mart.MartPlace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings a backup back to where nothing is. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Parameters(paramLabel = "FROM", descriptionKey = "FROM")
  Path from;

  @Mixin WritingOptions writing;

  @Override
  public Integer call() {
    MartPlace place = MartPlace.of(common.surroundings().home(), common.surroundings().conf());
    Path root = common.localWarehouse();
    Backup backup = new Backup(root, place.server(), place.folder());
    MartSummaries summaries = new MartSummaries(common.surroundings());
    if (writing.isDryRun()) {
      summaries.wouldRestore(backup.requireRestorable(from), from);
      return 0;
    }
    summaries.restore(backup.restore(from), from);
    new ErasureSummaries(common.surroundings())
        .erasedAgain(
            EraseCommand.step(common, common.workplace(writing), root, Optional.empty(), writing)
                .again());
    return 0;
  }
}
