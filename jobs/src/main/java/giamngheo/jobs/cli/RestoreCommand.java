package giamngheo.jobs.cli;

import giamngheo.jobs.mart.Backup;
import giamngheo.jobs.mart.MartPlace;
import java.nio.file.Path;
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

  @Override
  public Integer call() {
    MartPlace place = MartPlace.of(common.surroundings().home(), common.surroundings().conf());
    Backup backup = new Backup(Path.of(common.warehouse()), place.server(), place.folder());
    new MartSummaries(common.surroundings()).restore(backup.restore(from), from);
    return 0;
  }
}
