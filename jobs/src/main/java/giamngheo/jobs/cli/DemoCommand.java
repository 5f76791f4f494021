package giamngheo.jobs.cli;

import giamngheo.jobs.Demo;
import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.refusal.Language;
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
    JobContext workplace =
        common.hasWarehouse()
            ? common.workplaceToFill(writing)
            : common.workplaceToFill(writing, out.resolve("warehouse"));
    Demo.Stages names =
        common.surroundings().language() == Language.VI ? Demo.Stages.VI : Demo.Stages.EN;
    if (writing.isDryRun()) {
      Demo.planned(workplace, out).forEach(common.surroundings().out()::println);
      return 0;
    }
    Demo.Outcome outcome = Demo.run(workplace, out, seed, names);
    new Summaries(common.surroundings()).demo(outcome, workplace, out);
    return 0;
  }
}
