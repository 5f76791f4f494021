package giamngheo.jobs.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at standard files: {@code check} and {@code show}. */
@Command(
    name = "standard",
    subcommands = {StandardCommand.Check.class, StandardCommand.Show.class})
final class StandardCommand implements Runnable {

  @Mixin CommonOptions common;

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), Mistakes.noCommand().en(), Mistakes.asCause(Mistakes.noCommand()));
  }

  /** Says whether a standard file can be used, and if not, what is wrong with which line. */
  @Command(name = "check")
  static final class Check implements Callable<Integer> {

    @Mixin CommonOptions common;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "FILE")
    Path file;

    @Override
    public Integer call() {
      throw Mistakes.notInThisVersion("standard check");
    }
  }

  /** Prints a standard as a person reads it. */
  @Command(name = "show")
  static final class Show implements Callable<Integer> {

    @Mixin CommonOptions common;

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "ID")
    String standard;

    @Override
    public Integer call() {
      throw Mistakes.notInThisVersion("standard show");
    }
  }
}
