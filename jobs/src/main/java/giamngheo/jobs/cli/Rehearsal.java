package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.Progress;
import giamngheo.warehouse.refusal.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the usual commands once after the build, in one process, so that the JVM can keep their
 * classes ready on disk. What is not rehearsed here works, but starts slower.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /**
   * The commands rehearsed: the review of two communes of the made-up district; {@code DIR} stands
   * for a folder that is deleted afterwards.
   */
  private static final List<String> COMMANDS =
      List.of(
          "--help",
          "load --help --lang en",
          "sample --out DIR/sample --seed 1",
          "load population DIR/sample/2024/population.csv",
          "query|select 1",
          "load household DIR/sample/2024/06325-household.csv",
          "load member DIR/sample/2024/06325-member.csv",
          "load household --source phieu-ra-soat DIR/sample/2024/06343-household.xlsx",
          "load member --source phieu-ra-soat DIR/sample/2024/06343-member.xlsx",
          "run",
          "report all --area 06325 --year 2024 --draft --out DIR/forms",
          "trace review-result --area 06325 --year 2024 --row total --column 3",
          "query|select class, count(*) from household_score group by class|--format=csv",
          "query|select * from form_cell order by value limit 3|--format=json");

  /** Entry point of the launcher. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("giamngheo-rehearsal");
    try {
      CommandContext surroundings = surroundings();
      for (String command : COMMANDS) {
        // A command that fails here leaves the archive smaller, not the program unusable.
        System.err.println(command + " → " + Main.run(surroundings, words(command, folder)));
      }
    } finally {
      delete(folder);
    }
    System.exit(0);
  }

  private static String[] words(String command, Path folder) {
    boolean hasSql = command.contains("|");
    List<String> words = new ArrayList<>(List.of(command.split(hasSql ? "[|]" : " ", -1)));
    if (!command.contains("--help") && !command.startsWith("sample")) {
      words.add("--warehouse=DIR/warehouse");
    }
    return words.stream()
        .map(word -> word.replace("DIR", folder.toString()))
        .toArray(String[]::new);
  }

  private static CommandContext surroundings() {
    Path home = Path.of(System.getProperty("giamngheo.home", ".")).toAbsolutePath();
    return new CommandContext(
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
