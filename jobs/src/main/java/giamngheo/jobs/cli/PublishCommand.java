package giamngheo.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Hands a release over to the database that others read. */
@Command(name = "publish")
final class PublishCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  @Override
  public Integer call() {
    throw CommandErrors.notInThisVersion("publish");
  }
}
