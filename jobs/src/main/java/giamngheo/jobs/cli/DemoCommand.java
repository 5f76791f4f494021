package giamngheo.jobs.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job on a synthetic district: writes its files, loads, runs and prints them. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  /** Folder for everything written; the warehouse lies in it unless --warehouse says otherwise. */
  @Option(names = "--out", paramLabel = "DIR", defaultValue = "out/demo")
  Path out;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "2024")
  long seed;

  @Override
  public Integer call() {
    throw Mistakes.notInThisVersion("demo");
  }
}
