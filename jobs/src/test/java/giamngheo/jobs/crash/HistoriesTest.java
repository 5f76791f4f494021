package giamngheo.jobs.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.crash.History.Deed;
import giamngheo.jobs.crash.History.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories of several writers and readers of one warehouse follow the model: every read
 * equals one state, every acknowledged write is there, and no command fails that nothing disturbed.
 * Disks fail under commands, clocks jump, the configuration changes. Here one short history; {@code
 * -Dgiamngheo.histories=100} plays as many, {@code -Dgiamngheo.histories.by=processes} with
 * processes of the built program, {@code -Dgiamngheo.seed=N} begins elsewhere.
 */
@Tag("session")
class HistoriesTest {
  private static final int HISTORIES = Integer.getInteger("giamngheo.histories", 0);
  private static final long SEED = Long.getLong("giamngheo.seed", 15);
  private static final boolean BY_PROCESSES =
      System.getProperty("giamngheo.histories.by", "").equals("processes");
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");
  private static final List<String> UNITS = List.of("06325", "06328");
  private static final int COMMANDS_OF_EACH = 4;
  private static final int OTHER_OF = 3;

  @TempDir Path folder;

  private final Tally tally = new Tally();

  /** What was played. */
  private static final class Tally {
    private int commands;
    private int done;
    private int reads;
    private final List<String> anomalies = new ArrayList<>();

    void add(long seed, List<Event> events) {
      for (Event event : events) {
        commands++;
        done += event.acknowledged() ? 1 : 0;
        reads += event.deed() == Deed.READ && event.acknowledged() ? 1 : 0;
      }
      for (String anomaly : new History(events).anomalies()) {
        anomalies.add("seed " + seed + ": " + anomaly);
        System.err.println("seed " + seed + ": " + anomaly);
      }
    }

    @Override
    public String toString() {
      return "%d commands, %d done, %d reads, %d anomalies"
          .formatted(commands, done, reads, anomalies.size());
    }
  }

  @Test
  void everyReadIsAStateOfTheModel() throws Exception {
    Path other = otherConf();
    AutoCloseable frail = FrailFiles.underneath(EmptyWarehouse.in(folder).spark());
    try {
      for (int number = 0; number < Math.max(1, HISTORIES); number++) {
        play(SEED + number, other);
        if (HISTORIES > 0) {
          System.err.println("%s %d histories, %s".formatted(Instant.now(), number + 1, tally));
        }
      }
    } finally {
      frail.close();
    }
    assertTrue(tally.reads > 0, tally.toString());
    assertEquals(List.of(), tally.anomalies);
  }

  private void play(long seed, Path other) throws Exception {
    Random random = new Random(seed);
    Path place = Files.createDirectories(folder.resolve("history" + seed));
    Player player =
        BY_PROCESSES
            ? new ProcessPlayer(place, CONF, other)
            : new SessionPlayer(place, CONF, other);
    tally.add(seed, played(player, HISTORIES == 0 ? 2 : 2 + random.nextInt(3), random));
    Writes.end();
    delete(place);
  }

  /** Under which the same households are near-poor. */
  private Path otherConf() throws IOException {
    Path other = folder.resolve("conf");
    try (Stream<Path> all = Files.walk(CONF)) {
      for (Path file : all.toList()) {
        Files.copy(file, other.resolve(CONF.relativize(file).toString()));
      }
    }
    Path standard = other.resolve("standards/vn-2022-2025.yaml");
    String text = Files.readString(standard, StandardCharsets.UTF_8);
    String changed = text.replace("points_per_indicator: 10", "points_per_indicator: 20");
    assertTrue(!changed.equals(text), "the parameter is there");
    Files.writeString(standard, changed, StandardCharsets.UTF_8);
    return other;
  }

  /** Every process does what its own sequence of chances says. */
  private static List<Event> played(Player player, int processes, Random random) throws Exception {
    List<Event> events = Collections.synchronizedList(new ArrayList<>());
    ExecutorService pool = Executors.newFixedThreadPool(processes);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int process = 0; process < processes; process++) {
        Random own = new Random(random.nextLong());
        int first = 5 + 40 * process;
        all.add(
            pool.submit(
                () -> {
                  for (int step = 0; step < COMMANDS_OF_EACH; step++) {
                    events.add(deed(player, own, first + step));
                  }
                  return true;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
    events.add(player.query(UNITS, random));
    return List.copyOf(events);
  }

  private static Event deed(Player player, Random random, int number) throws Exception {
    String unit = UNITS.get(random.nextInt(UNITS.size()));
    boolean isOther = random.nextInt(OTHER_OF) == 0;
    if (random.nextInt(OTHER_OF) == 0) {
      player.jump(random);
    }
    return switch (random.nextInt(11)) {
      case 0, 1, 2, 3 -> player.write(Deed.LOAD, unit, number, false, random);
      case 4, 5, 6 -> player.write(Deed.RUN, unit, number, isOther, random);
      case 7 -> player.write(Deed.RELEASE, unit, number, isOther, random);
      case 8 -> player.write(Deed.MAINTAIN, unit, number, false, random);
      case 9 -> player.report(unit, random);
      default -> player.query(UNITS, random);
    };
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
