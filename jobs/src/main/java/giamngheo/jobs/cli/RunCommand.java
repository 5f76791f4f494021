package giamngheo.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges across files, scores, measures, compares and composes. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  @Mixin FigureOptions figures;

  @Option(names = "--year", paramLabel = "Y")
  Integer year;

  @Option(names = "--area", paramLabel = "CODE")
  String area;

  @Option(names = "--strict")
  boolean strict;

  @Override
  public Integer call() {
    throw Mistakes.notInThisVersion("run");
  }
}
