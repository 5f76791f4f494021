package giamngheo.jobs.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.cli.InProcess;
import giamngheo.jobs.cli.InProcess.Ended;
import giamngheo.jobs.context.JobContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of damage to every kind of file is told by {@code check --deep}, with what mends it;
 * and what is named as mending it does.
 */
@Tag("session")
@TestInstance(Lifecycle.PER_CLASS)
class DamageTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");
  private static final String UNIT = "06325";
  private static final int HOUSEHOLDS = 5;
  private static final List<String> NUMBERS = List.of("query", UnitFiles.query(List.of(UNIT)));

  private SparkSession before;
  private Path folder;
  private Path sound;
  private Path prints;
  private String numbers;
  private int copies;

  @BeforeAll
  void fill(@TempDir Path here) throws IOException {
    folder = here;
    JobContext empty = EmptyWarehouse.in(folder);
    before = empty.spark();
    SparkSession.setActiveSession(empty.inOwnSession().spark());
    sound = folder.resolve("sound");
    prints = folder.resolve("prints");
    UnitFiles.write(folder.resolve("input"), UNIT, HOUSEHOLDS);
    done(sound, "load", folder.resolve("input").toString());
    done(sound, "run");
    done(sound, "release", "--state", "provisional");
    done(
        sound,
        "report",
        "review-result",
        "--area",
        UNIT,
        "--year",
        "2024",
        "--draft",
        "--format",
        "csv",
        "--out",
        prints.toString());
    numbers = done(sound, NUMBERS.toArray(String[]::new)).out();
    assertTrue(done(sound, "check", "--deep", "--prints", prints.toString()).code() == 0);
  }

  @AfterAll
  void leave() {
    SparkSession.setActiveSession(before);
  }

  /** How a file is damaged. */
  enum How {
    FLIPPED {
      @Override
      void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    },
    CUT {
      @Override
      void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      }
    },
    EMPTIED {
      @Override
      void damage(Path file) throws IOException {
        Files.write(file, new byte[0]);
      }
    },
    REMOVED {
      @Override
      void damage(Path file) throws IOException {
        Files.delete(file);
      }
    };

    abstract void damage(Path file) throws IOException;
  }

  @Test
  void derivedTablesAreMadeAgain() throws IOException {
    Path copy = copy();
    damage(copy, "form_cell", "part-", How.FLIPPED);
    damage(copy, "indicator_value", "part-", How.REMOVED);
    damage(copy, "household_score", "part-", How.CUT);
    damage(copy, "transition", "00000000000000000000.json", How.EMPTIED);
    damage(copy, "verdict", "00000000000000000000.json", How.CUT);
    damage(copy, "_state/tables", "run_log.", How.FLIPPED);
    String said = wrong(copy);
    for (String table : List.of("form_cell", "indicator_value", "household_score")) {
      assertTold(said, "Table " + table, "run --again");
    }
    assertTold(said, "Table transition: log", "the next command that writes this table");
    assertTold(said, "Table verdict: log", "run --again");
    assertTold(said, "Table run_log", "run --again");
    done(copy, "run", "--again");
    assertMended(copy);
  }

  @ParameterizedTest
  @CsvSource({
    "received_household, part-, FLIPPED",
    "received_member, part-, REMOVED",
    "batch_log, part-, CUT",
    "_state/tables, received_population., EMPTIED"
  })
  void linesReceivedComeFromABackup(String place, String file, How how) throws IOException {
    Path copy = copy();
    damage(copy, place, file, how);
    String table = place.startsWith("_") ? file.replace(".", "") : place;
    assertTold(wrong(copy), "Table " + table, "backup");
    assertEquals(2, run(copy, "run", "--again").code(), "nothing is computed from it");
    assertEquals(2, run(copy, NUMBERS.toArray(String[]::new)).code(), "nor answered");
  }

  @ParameterizedTest
  @CsvSource({"received_household, EMPTIED", "batch_log, CUT"})
  void theLogOfLinesReceivedIsMendedByTheNextLoad(String table, How how) throws IOException {
    Path copy = copy();
    damage(copy, table, "00000000000000000000.json", how);
    assertTold(wrong(copy), "Table " + table + ": log", "the next command that writes this table");
    loadMore(copy);
  }

  /** Another unit, after which everything is sound. */
  private void loadMore(Path warehouse) throws IOException {
    Path more = folder.resolve("more" + copies);
    UnitFiles.write(more, "06328", 3);
    done(warehouse, "load", more.toString());
    done(warehouse, "check", "--deep");
  }

  @ParameterizedTest
  @EnumSource(
      value = How.class,
      names = {"FLIPPED", "CUT", "EMPTIED"})
  void aDamagedStateIsLeftForTheFormerOne(How how) throws IOException {
    Path copy = copy();
    Path newest = newest(copy);
    how.damage(newest);
    assertTold(wrong(copy), "state", "delete it to go back to state");
    assertEquals(2, run(copy, NUMBERS.toArray(String[]::new)).code());
    Files.delete(newest);
    done(copy, NUMBERS.toArray(String[]::new));
  }

  private static Path newest(Path warehouse) throws IOException {
    try (Stream<Path> all = Files.list(warehouse.resolve("_state"))) {
      return all.filter(file -> file.toString().endsWith(".json"))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  @ParameterizedTest
  @CsvSource({"FLIPPED, true", "EMPTIED, true", "REMOVED, false"})
  void theMarkerIsTold(How how, boolean isWrong) throws IOException {
    Path copy = copy();
    Path marker = copy.resolve("_warehouse.json");
    if (how == How.FLIPPED) {
      Files.writeString(marker, Files.readString(marker).replaceFirst("\\{", "["));
    } else {
      how.damage(marker);
    }
    Ended checked = run(copy, "check", "--deep");
    assertEquals(isWrong ? 1 : 0, checked.code(), checked.out() + checked.err());
    assertTold(checked.out() + checked.err(), isWrong ? "_warehouse.json" : "no marker yet", "");
    Files.deleteIfExists(marker);
    loadMore(copy);
    assertTrue(Files.exists(marker));
  }

  @ParameterizedTest
  @CsvSource({
    "form_cell, part-, FLIPPED, changed",
    "form_cell, part-, REMOVED, missing",
    "conf, giamngheo.yaml, CUT, changed",
    "'', manifest.json, FLIPPED, changed",
    "'', manifest.json, REMOVED, missing"
  })
  void whatReleasesHoldComesFromABackup(String place, String file, How how, String words)
      throws IOException {
    Path copy = copy();
    damage(copy, "_releases/2024-vn-provisional-1/" + place, file, how);
    assertTold(wrong(copy), words, "backup");
  }

  @Test
  void whatWasAddedToAReleaseIsTold() throws IOException {
    Path copy = copy();
    Path held = copy.resolve("_releases/2024-vn-provisional-1");
    Files.writeString(held.resolve(".hidden"), "x");
    Files.writeString(held.resolve("more.txt"), "x");
    String said = wrong(copy);
    assertTold(said, ".hidden", "backup");
    assertTold(said, "more.txt", "backup");
    delete(held);
    assertTold(wrong(copy), "2024-vn-provisional-1", "release again");
  }

  @Test
  void whatWasAddedToATableCountsForNothing() throws IOException {
    Path copy = copy();
    Path part = found(copy.resolve("form_cell"), "part-");
    Files.copy(part, part.resolveSibling("part-added.snappy.parquet"));
    Ended checked = run(copy, "check", "--deep");
    assertEquals(0, checked.code(), checked.out());
    assertTold(checked.out(), "Table form_cell", "");
    assertMended(copy);
  }

  @ParameterizedTest
  @CsvSource({
    ".csv, FLIPPED, changed",
    ".csv, REMOVED, missing",
    ".stamp.json, EMPTIED, stamp",
    ".stamp.json, REMOVED, stamp"
  })
  void printsThatDifferFromTheirStampsArePrintedAgain(String file, How how, String words)
      throws IOException {
    Path copy = folder.resolve("printed" + ++copies);
    copy(prints, copy);
    Path damaged = found(copy, file);
    how.damage(damaged);
    Ended checked = run(sound, "check", "--prints", copy.toString());
    assertEquals(2, checked.code(), checked.out());
    assertTold(checked.out(), words, "report");
  }

  private String wrong(Path warehouse) {
    Ended ended = run(warehouse, "check", "--deep");
    assertEquals(2, ended.code(), ended.out() + ended.err());
    return ended.out();
  }

  /** What is wrong, and on the line after it what mends it. */
  private static void assertTold(String said, String what, String remedy) {
    List<String> lines = said.lines().toList();
    boolean isTold = false;
    for (int i = 0; i < lines.size(); i++) {
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      isTold |= lines.get(i).contains(what) && next.contains(remedy);
    }
    assertTrue(isTold, what + " → " + remedy + ":\n" + said);
  }

  private void assertMended(Path warehouse) {
    Ended checked = run(warehouse, "check", "--deep");
    assertEquals(0, checked.code(), checked.out() + checked.err());
    assertEquals(numbers, done(warehouse, NUMBERS.toArray(String[]::new)).out());
  }

  private static Ended done(Path warehouse, String... words) {
    Ended ended = run(warehouse, words);
    assertEquals(0, ended.code(), ended.out() + ended.err());
    return ended;
  }

  private static Ended run(Path warehouse, String... words) {
    List<String> command = new ArrayList<>(List.of(words));
    command.addAll(List.of("--warehouse", warehouse.toString()));
    return InProcess.run(CONF, command);
  }

  private static Path damage(Path warehouse, String place, String file, How how)
      throws IOException {
    Path found = found(warehouse.resolve(place), file);
    how.damage(found);
    return found;
  }

  /** The last file of that name, or with that in it. */
  private static Path found(Path place, String file) throws IOException {
    Predicate<Path> named = path -> path.getFileName().toString().contains(file);
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(Files::isRegularFile)
          .filter(named)
          .max(Comparator.comparing(path -> path.toFile().lastModified()))
          .orElseThrow();
    }
  }

  private Path copy() throws IOException {
    Path copy = folder.resolve("copy" + ++copies);
    copy(sound, copy);
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(
            file,
            to.resolve(from.relativize(file).toString()),
            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
