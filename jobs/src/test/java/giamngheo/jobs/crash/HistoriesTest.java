package giamngheo.jobs.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.crash.History.Deed;
import giamngheo.jobs.crash.History.Event;
import giamngheo.jobs.crash.History.Seen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories of several writers and readers of one warehouse follow the model: every read
 * equals one state, every acknowledged write is there. Here a few commands of two threads; {@code
 * -Dgiamngheo.histories=500} plays as many histories of two to four processes, some of them killed,
 * with the built program ({@code -Dgiamngheo.seed=N} begins elsewhere).
 */
@Tag("session")
@EnabledIfSystemProperty(named = "giamngheo.histories", matches = ".+")
class HistoriesTest {
  private static final int HISTORIES = Integer.getInteger("giamngheo.histories", 0);
  private static final long SEED = Long.getLong("giamngheo.seed", 15);
  private static final List<String> UNITS = List.of("06325", "06328");
  private static final int COMMANDS_OF_EACH = 4;

  @TempDir Path folder;

  @Test
  void everyReadIsAStateOfTheModel() throws Exception {
    int reads = 0;
    List<String> anomalies = new ArrayList<>();
    for (int number = 0; number < Math.max(1, HISTORIES); number++) {
      Random random = new Random(SEED + number);
      Path place = Files.createDirectories(folder.resolve("history" + number));
      Player player =
          HISTORIES == 0 ? new SessionPlayer(place) : new ProcessPlayer(place, random.nextLong());
      List<Event> events = played(player, HISTORIES == 0 ? 2 : 2 + random.nextInt(3), random);
      reads += (int) events.stream().filter(event -> event.deed() == Deed.READ).count();
      for (String anomaly : new History(events).anomalies()) {
        anomalies.add("seed " + (SEED + number) + ": " + anomaly);
      }
    }
    if (HISTORIES > 0) {
      System.err.println(
          "%d histories, %d reads, %d anomalies".formatted(HISTORIES, reads, anomalies.size()));
    }
    assertTrue(reads > 0);
    assertEquals(List.of(), anomalies);
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
    events.add(read(player));
    return List.copyOf(events);
  }

  private static Event deed(Player player, Random random, int number) throws Exception {
    Deed[] often = {Deed.LOAD, Deed.LOAD, Deed.LOAD, Deed.RUN, Deed.RUN, Deed.READ, Deed.READ};
    int chance = random.nextInt(often.length + 2);
    Deed deed =
        chance < often.length
            ? often[chance]
            : chance == often.length ? Deed.RELEASE : Deed.MAINTAIN;
    if (deed == Deed.READ) {
      return read(player);
    }
    String unit = UNITS.get(random.nextInt(UNITS.size()));
    long start = System.nanoTime();
    boolean acknowledged = player.write(deed, unit, number);
    return new Event(deed, start, System.nanoTime(), acknowledged, unit, number, Map.of(), -1);
  }

  private static Event read(Player player) throws Exception {
    long start = System.nanoTime();
    Player.Sight sight = player.read(UNITS);
    return new Event(
        Deed.READ, start, System.nanoTime(), sight.answered(), "", 0, sight.units(), sight.state());
  }

  /** Does the commands of a history. */
  interface Player {
    /** Whether the command said that it was done. */
    boolean write(Deed deed, String unit, int number) throws Exception;

    /** What one command sees. */
    Sight read(List<String> units) throws Exception;

    /** What was seen, if there was an answer. */
    record Sight(boolean answered, Map<String, Seen> units, long state) {}
  }
}
