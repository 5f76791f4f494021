package giamngheo.jobs.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.file.layout.SourceLayout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files changed by chance as people, programs and wires change them: each is read rightly, told, or
 * refused in words; nothing is silently other than it was, and nothing fails. {@code
 * -Dgiamngheo.mutation.minutes=10} goes on for so long, {@code -Dgiamngheo.mutation.seed=7} begins
 * elsewhere.
 */
class MutatedFilesTest {
  private static final int MINUTES = Integer.getInteger("giamngheo.mutation.minutes", 0);
  private static final long SEED = Long.getLong("giamngheo.mutation.seed", 1L);
  private static final int FEW = 250;
  private static final int SHOWN = 40;
  private static final List<SourceLayout> LAYOUTS =
      List.of(ReadFile.layout("canonical"), ReadFile.layout("phieu-ra-soat"));

  @TempDir Path folder;

  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final Map<String, String> faults = new TreeMap<>();

  /** A file that was changed, and what may be read of it. */
  private record Trial(String name, boolean isHarmless, ByteBuffer bytes, Changed changed) {}

  @Test
  void everyFileIsReadRightlyOrTold() throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(MINUTES));
    long seed = SEED;
    while (seed < SEED + FEW || Instant.now().isBefore(end)) {
      tried(seed);
      seed++;
    }
    if (MINUTES > 0) {
      System.err.println((seed - SEED) + " files: " + outcomes);
    }
    assertEquals(List.of(), faults.values().stream().limit(SHOWN).toList());
    assertTrue(outcomes.keySet().containsAll(List.of("read", "told", "refused")));
  }

  private void tried(long seed) throws IOException {
    Random random = new Random(seed * 7_919);
    SourceLayout layout = LAYOUTS.get(random.nextInt(2));
    SentTable table =
        SentTable.drawn(layout, random.nextInt(3) == 0 ? "member" : "household", random);
    boolean isWorkbook = random.nextBoolean();
    ReadFile truth = read(new SentFile(table.copy(), isWorkbook).bytes(), isWorkbook);
    assertTrue(truth.isSilent(), () -> "a sound file: " + truth.complaints());
    Trial trial = trial(new SentFile(table.copy(), isWorkbook), random);
    String place = "seed " + seed + " " + layout.id() + (isWorkbook ? " xlsx: " : " csv: ");
    ReadFile now;
    try {
      now = read(trial.bytes().array(), isWorkbook);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      faults.put(trial.name() + " fails", place + trial.name() + ": " + e);
      return;
    }
    List<String> other = now.silentlyOther(truth, trial.changed());
    boolean isRead =
        now.words().isEmpty() && now.lines().stream().noneMatch(ReadFile.Line::refused);
    outcomes.merge(
        !now.words().isEmpty() ? "refused" : now.isSilent() ? "read" : "told", 1, Integer::sum);
    if (!other.isEmpty()) {
      faults.put(trial.name() + seed % 4, place + trial.name() + ": " + other);
    } else if (trial.isHarmless() && !isRead) {
      faults.put(
          trial.name() + seed % 3, place + trial.name() + " is refused: " + now.complaints());
    }
  }

  private static Trial trial(SentFile file, Random random) throws IOException {
    Changed changed = new Changed();
    int chance = random.nextInt(8);
    if (chance == 0) {
      changed.anything();
      return new Trial("bytes", false, bytes(Accidents.bytes(file, random)), changed);
    }
    if (chance == 1) {
      return file.isWorkbook
          ? new Trial("letter of XML", false, bytes(xml(file, changed, random)), changed)
          : new Trial("letter", false, bytes(Accidents.letter(file, changed, random)), changed);
    }
    if (chance == 2) {
      return new Trial("cut", false, bytes(Accidents.cut(file, changed, random)), changed);
    }
    Habits.Habit habit = Habits.all().get(random.nextInt(Habits.all().size()));
    boolean applies = habit.change().of(file, changed, random);
    return new Trial(habit.name(), habit.isHarmless() && applies, bytes(file.bytes()), changed);
  }

  private static ByteBuffer bytes(byte[] bytes) {
    return ByteBuffer.wrap(bytes);
  }

  private static byte[] xml(SentFile file, Changed changed, Random random) throws IOException {
    file.sharesTexts = random.nextBoolean();
    return Accidents.xml(file, changed, random);
  }

  private ReadFile read(byte[] bytes, boolean isWorkbook) throws IOException {
    Path file = folder.resolve(isWorkbook ? "a.xlsx" : "a.csv");
    Files.write(file, bytes);
    return ReadFile.of(file);
  }

  @Test
  void aReaderThatErrsIsCaught() throws Exception {
    SentTable table = SentTable.drawn(LAYOUTS.get(0), "household", new Random(3));
    ReadFile truth = read(new SentFile(table, false).bytes(), false);
    List<ReadFile.Line> fewer = truth.lines().subList(1, truth.lines().size());
    assertFalse(
        new ReadFile(List.of(), fewer, List.of()).silentlyOther(truth, new Changed()).isEmpty());
    List<ReadFile.Line> other = new ArrayList<>(fewer);
    Map<String, Object> values = new TreeMap<>(truth.lines().get(0).values());
    values.put("b1_points", 1);
    other.add(new ReadFile.Line("household", values, false, java.util.Set.of()));
    ReadFile wrong = new ReadFile(List.of(), other, List.of());
    assertEquals(1, wrong.silentlyOther(truth, new Changed()).size());
  }
}
