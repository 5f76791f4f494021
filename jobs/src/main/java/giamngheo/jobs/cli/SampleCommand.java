package giamngheo.jobs.cli;

import giamngheo.jobs.sample.SampleDistrict;
import giamngheo.jobs.sample.SampleFile;
import giamngheo.jobs.sample.SampleNation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the files of made-up households, as communes would send them. */
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {

  /** One of each review. */
  private static final int FEWEST = 3;

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  @Option(names = "--out", paramLabel = "DIR", defaultValue = "out/sample")
  Path out;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "2024")
  long seed;

  /** Lines of households of a province or nation, instead of the district. */
  @Option(names = "--households", paramLabel = "N")
  private Integer households;

  @Override
  public Integer call() {
    if (households != null && households < FEWEST) {
      throw CommandErrors.tooFewHouseholds(FEWEST);
    }
    List<Path> files = writing.isDryRun() ? Scratch.files(out, this::write) : write(out);
    files.forEach(file -> common.surroundings().out().println(file));
    return 0;
  }

  private List<Path> write(Path folder) {
    if (households != null) {
      return SampleNation.write(folder, households, seed, common.surroundings().conf());
    }
    return SampleDistrict.write(folder, seed, common.surroundings().conf()).files().stream()
        .map(SampleFile::path)
        .toList();
  }
}
