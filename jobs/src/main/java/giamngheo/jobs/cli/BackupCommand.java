package giamngheo.jobs.cli;

import giamngheo.jobs.mart.Backup;
import giamngheo.jobs.mart.MartPlace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies warehouse and mart into another folder. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Parameters(paramLabel = "TO", descriptionKey = "TO")
  Path to;

  @Override
  public Integer call() {
    MartPlace place = MartPlace.of(common.surroundings().home(), common.surroundings().conf());
    Backup backup = new Backup(Path.of(common.warehouse()), place.server(), place.folder());
    new MartSummaries(common.surroundings()).backup(backup.write(to), to);
    return 0;
  }
}
