package giamngheo.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads files into the warehouse, line by line accepted or refused. */
@Command(name = "load")
final class LoadCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  @Parameters(index = "0", paramLabel = "DATASET", descriptionKey = "DATASET")
  String dataset;

  /** Files, or {@code jdbc:postgresql://…#table}. */
  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
  List<String> files;

  @Option(names = "--source", paramLabel = "LAYOUT", defaultValue = "canonical")
  String source;

  @Option(names = "--force")
  boolean force;

  @Option(names = "--strict")
  boolean strict;

  @Override
  public Integer call() {
    throw Mistakes.notInThisVersion("load");
  }
}
