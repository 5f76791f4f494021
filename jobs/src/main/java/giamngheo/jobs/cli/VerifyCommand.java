package giamngheo.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Recomputes a release from the files it holds and compares every printed cell. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Parameters(arity = "0..1", paramLabel = "RELEASE", descriptionKey = "RELEASE")
  String release;

  @Override
  public Integer call() {
    throw Mistakes.notInThisVersion("verify");
  }
}
