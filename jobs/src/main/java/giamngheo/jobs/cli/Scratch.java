package giamngheo.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A folder of a command's own that does not stay. */
final class Scratch {
  private Scratch() {}

  /**
   * Does the work, so that everything that would refuse it refuses it now, and leaves nothing.
   *
   * @param out the folder asked for
   * @param work writes into the folder given and says which files
   * @return the files as they would lie in {@code out}
   */
  static List<Path> files(Path out, Function<Path, List<Path>> work) {
    return during(
        folder ->
            work.apply(folder).stream().map(file -> out.resolve(folder.relativize(file))).toList());
  }

  /** Does the work with a folder that only its owner may read and that is gone afterwards. */
  static <T> T during(Function<Path, T> work) {
    try {
      Path folder = Files.createTempDirectory("giamngheo-scratch");
      try {
        return work.apply(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
