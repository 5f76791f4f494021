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

  @Mixin WritingOptions writing;

  @Parameters(paramLabel = "TO", descriptionKey = "TO")
  Path to;

  @Override
  public Integer call() {
    MartPlace place = MartPlace.of(common.surroundings().home(), common.surroundings().conf());
    Backup backup = new Backup(common.localWarehouse(), place.server(), place.folder());
    MartSummaries summaries = new MartSummaries(common.surroundings());
    if (writing.isDryRun()) {
      summaries.wouldBackUp(backup.plan(to), to);
      return 0;
    }
    // Nobody writes to the warehouse meanwhile.
    summaries.backup(
        common.workplace(writing).warehouse().write("backup", () -> backup.write(to)), to);
    return 0;
  }
}
