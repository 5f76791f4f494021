package giamngheo.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps the tables small and fast. */
@Command(name = "maintain")
final class MaintainCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  @Override
  public Integer call() {
    throw CommandErrors.notInThisVersion("maintain");
  }
}
