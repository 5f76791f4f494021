package giamngheo.jobs.crash;

import giamngheo.jobs.crash.History.Deed;
import giamngheo.jobs.crash.History.Event;
import giamngheo.jobs.crash.History.Seen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Does the commands of a history on one warehouse, and tells what became of them. */
abstract class Player {
  private static final int LONGEST_JUMP_MINUTES = 300;

  private final Path folder;
  private final Path conf;
  private final Path otherConf;

  /** In that folder; the configurations differ in what is printed of the same households. */
  Player(Path folder, Path conf, Path otherConf) {
    this.folder = folder;
    this.conf = conf;
    this.otherConf = otherConf;
  }

  /**
   * How a command ended.
   *
   * @param code exit code
   * @param isDisturbed whether the disk failed under it, or it was killed
   */
  record Ended(int code, String out, String err, boolean isDisturbed) {
    boolean isDone() {
      return code == 0;
    }
  }

  /** Runs one command line; where chance says so, it does not come to its end. */
  abstract Ended run(Path conf, boolean mayFail, Random chances, List<String> words)
      throws Exception;

  Path folder() {
    return folder;
  }

  /** A command that writes. */
  Event write(Deed deed, String unit, int number, boolean isOther, Random chances)
      throws Exception {
    if (deed == Deed.LOAD) {
      UnitFiles.write(input(unit, number), unit, number);
    }
    List<String> words =
        switch (deed) {
          case LOAD -> List.of("load", input(unit, number).toString(), "--replace", "--force");
          case RELEASE -> List.of("release", "--state", "provisional");
          case MAINTAIN -> List.of("maintain", "--keep", "5m");
          default -> List.of("run");
        };
    long start = System.nanoTime();
    Ended ended = run(isOther ? otherConf : conf, true, chances, words);
    return new Event(
        deed,
        start,
        System.nanoTime(),
        ended.isDone(),
        unit,
        number,
        isOther,
        Map.of(),
        broken(ended, words));
  }

  private Path input(String unit, int number) {
    return folder.resolve("input-%s-%d".formatted(unit, number));
  }

  /** What one query sees of all units. */
  Event query(List<String> units, Random chances) throws Exception {
    List<String> words = List.of("query", UnitFiles.query(units), "--format", "csv");
    long start = System.nanoTime();
    Ended ended = run(conf, false, chances, words);
    Map<String, Seen> seen = new HashMap<>();
    List<String> lines = ended.out().lines().toList();
    if (ended.isDone()) {
      int[] numbers =
          Arrays.stream(lines.get(lines.size() - 1).split(","))
              .mapToInt(Integer::parseInt)
              .toArray();
      for (int unit = 0; unit < units.size(); unit++) {
        seen.put(units.get(unit), Seen.of(numbers, unit * UnitFiles.NUMBERS));
      }
    }
    return read(start, ended, seen, words);
  }

  /** What is printed of one unit. */
  Event report(String unit, Random chances) throws Exception {
    Path out = Files.createTempDirectory(folder, "printed");
    List<String> words =
        List.of(
            "report",
            "review-result",
            "--area",
            unit,
            "--year",
            "2024",
            "--draft",
            "--format",
            "csv",
            "--out",
            out.toString());
    long start = System.nanoTime();
    Ended ended = run(conf, true, chances, words);
    Map<String, Seen> seen = new HashMap<>();
    if (ended.isDone()) {
      seen.put(unit, printed(out));
    }
    return read(start, ended, seen, words);
  }

  private static Event read(long start, Ended ended, Map<String, Seen> seen, List<String> words) {
    return new Event(
        Deed.READ,
        start,
        System.nanoTime(),
        ended.isDone(),
        "",
        0,
        false,
        seen,
        broken(ended, words));
  }

  /** An undisturbed command never fails for reasons of the system, and speaks in words. */
  private static String broken(Ended ended, List<String> words) {
    boolean isBroken =
        (ended.code() == 3 && !ended.isDisturbed()) || ended.err().contains("Exception");
    return isBroken ? words.get(0) + " ended " + ended.code() + ": " + ended.err() : "";
  }

  /** The clock of the machine jumps: every file is from another time. */
  void jump(Random chances) throws IOException {
    Instant time =
        Instant.now()
            .plus(
                Duration.ofMinutes(
                    chances.nextInt(2 * LONGEST_JUMP_MINUTES) - LONGEST_JUMP_MINUTES));
    try (Stream<Path> all = Files.walk(folder.resolve("warehouse"))) {
      for (Path file : all.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(time));
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      // Somebody took a file away meanwhile; those before it have jumped.
    }
  }

  private static Seen printed(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      Path csv = files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
      return UnitFiles.printed(Files.readString(csv, StandardCharsets.UTF_8));
    }
  }
}
