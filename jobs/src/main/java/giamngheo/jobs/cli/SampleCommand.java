package giamngheo.jobs.cli;

import giamngheo.jobs.sample.SampleDistrict;
import giamngheo.jobs.sample.SampleFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the files of made-up households, as communes would send them. */
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  @Option(names = "--out", paramLabel = "DIR", defaultValue = "out/sample")
  Path out;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "2024")
  long seed;

  @Override
  public Integer call() {
    SampleFiles files = SampleDistrict.write(out, seed, common.surroundings().conf());
    files.files().forEach(file -> common.surroundings().out().println(file.path()));
    return 0;
  }
}
