package giamngheo.jobs.crash;

import giamngheo.jobs.crash.History.Deed;
import giamngheo.jobs.crash.History.Seen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Does the commands as processes of the built program; one writer in four is killed under way. */
final class ProcessPlayer implements HistoriesTest.Player {
  private static final Path HOME = Path.of(System.getProperty("giamngheo.home"));
  private static final int KILLED_OF = 4;
  private static final int LONGEST_MILLIS = 9_000;

  private final Path folder;
  private final Random random;

  ProcessPlayer(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  private synchronized int chance(int below) {
    return random.nextInt(below);
  }

  @Override
  public boolean write(Deed deed, String unit, int number) throws Exception {
    List<String> words = new ArrayList<>();
    switch (deed) {
      case LOAD -> {
        words.addAll(List.of("load", "--replace", "--force"));
        UnitFiles.write(folder.resolve("input"), unit, number)
            .values()
            .forEach(file -> words.add(file.toString()));
      }
      case RUN -> words.add("run");
      case RELEASE -> words.addAll(List.of("release", "--state", "provisional"));
      default -> words.addAll(List.of("maintain", "--keep", "5m"));
    }
    boolean isKilled = chance(KILLED_OF) == 0;
    return ended(words, folder.resolve("said-" + unit + "-" + number), isKilled) == 0;
  }

  @Override
  public Sight read(List<String> units) throws Exception {
    if (!Files.exists(folder.resolve("warehouse/_warehouse.json"))) {
      return new Sight(false, Map.of(), -1);
    }
    Path answer = Files.createTempFile(folder, "read", ".csv");
    int code = ended(List.of("query", UnitFiles.query(units), "--format", "csv"), answer, false);
    List<String> lines = Files.readAllLines(answer, StandardCharsets.UTF_8);
    if (code != 0 || lines.size() < 2) {
      return new Sight(false, Map.of(), -1);
    }
    int[] numbers =
        Arrays.stream(lines.get(lines.size() - 1).split(",")).mapToInt(Integer::parseInt).toArray();
    Map<String, Seen> seen = new HashMap<>();
    for (int unit = 0; unit < units.size(); unit++) {
      int at = unit * 5;
      seen.put(
          units.get(unit),
          new Seen(
              numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3], numbers[at + 4]));
    }
    return new Sight(true, seen, -1);
  }

  /** Runs the program to its end, or kills it under way. */
  private int ended(List<String> words, Path out, boolean isKilled)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("giamngheo").toString()));
    command.addAll(words);
    command.addAll(List.of("--warehouse", folder.resolve("warehouse").toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors").toFile()))
            .start();
    if (isKilled && !process.waitFor(500 + chance(LONGEST_MILLIS), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }
}
