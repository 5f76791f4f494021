package giamngheo.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the pages of trends. */
@Command(name = "portal")
final class PortalCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  @Override
  public Integer call() {
    throw CommandErrors.notInThisVersion("portal");
  }
}
