package giamngheo.jobs.cli;

import giamngheo.jobs.sample.SampleDistrict;
import giamngheo.jobs.sample.SampleFile;
import java.nio.file.Path;
import java.util.List;
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
    List<Path> files = writing.isDryRun() ? Scratch.files(out, this::write) : write(out);
    files.forEach(file -> common.surroundings().out().println(file));
    return 0;
  }

  private List<Path> write(Path folder) {
    return SampleDistrict.write(folder, seed, common.surroundings().conf()).files().stream()
        .map(SampleFile::path)
        .toList();
  }
}
