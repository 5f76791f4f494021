package giamngheo.jobs.cli;

import giamngheo.jobs.Progress;
import giamngheo.jobs.Surroundings;
import giamngheo.warehouse.refusal.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the usual commands once after the build, in one process, so that the JVM can keep their
 * classes ready on disk. What is not rehearsed here works, but starts slower.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /** The commands rehearsed; {@code DIR} stands for a folder that is deleted afterwards. */
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--help"),
          List.of("load", "--help", "--lang", "en"),
          List.of("query", "select 1"),
          List.of(
              "query",
              "create table delta.`DIR/probe` using delta as"
                  + " select id, cast(id as string) text, cast(id as decimal(18,2)) amount,"
                  + " date'2024-10-15' day, id % 2 = 0 even from range(100)"),
          List.of(
              "query",
              "--format=csv",
              "select text, count(*), sum(amount) from delta.`DIR/probe` where even"
                  + " group by text order by 2 desc"),
          List.of("query", "--format=json", "select * from delta.`DIR/probe` limit 3"));

  /** Entry point of the launcher. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("giamngheo-rehearsal");
    try {
      Surroundings surroundings = surroundings();
      for (List<String> command : COMMANDS) {
        String[] words =
            command.stream()
                .map(word -> word.replace("DIR", folder.toString()))
                .toArray(String[]::new);
        if (Main.run(surroundings, words) != 0) {
          throw new IllegalStateException("rehearsal failed: " + command);
        }
      }
    } finally {
      delete(folder);
    }
    System.exit(0);
  }

  private static Surroundings surroundings() {
    Path home = Path.of(System.getProperty("giamngheo.home", ".")).toAbsolutePath();
    return new Surroundings(
        home, home.resolve("conf"), Language.VI, System.out, System.err, new Progress(false));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Rehearsal::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
