package giamngheo.warehouse.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.DataDoNotAllow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state appears whole, once, or not at all. */
final class StateFolderTest {
  @TempDir Path root;

  private StateFolder folder;

  @BeforeEach
  void open() throws IOException {
    folder = new StateFolder(Disk.of(root.toString(), new Configuration(false)), root.toString());
  }

  @AfterEach
  void calm() {
    Disk.beforeChange = (change, path) -> {};
  }

  @Test
  void nothingIsPublishedInANewFolder() throws IOException {
    assertEquals(State.NONE, folder.newest());
  }

  @Test
  void whatWasPublishedLastIsRead() throws Exception {
    State first = publish(0, "a");
    State second = publish(first.number(), "b");

    assertEquals(second, folder.newest());
    assertEquals(List.of(1L, 2L), folder.numbers());
  }

  @Test
  void whoStartedFromAnOlderStateHasLost() throws Exception {
    State first = publish(0, "a");
    publish(first.number(), "b");

    assertThrows(Lost.class, () -> publish(first.number(), "late"));
    assertEquals("b", folder.newest().command());
  }

  @Test
  void aWriterThatSleptBeforePublishingCannotPublishAfterwards() throws Exception {
    State first = publish(0, "a");
    Disk.beforeChange =
        (change, path) -> {
          if (change.equals("rename 0000000002.draft")) {
            Disk.beforeChange = (other, place) -> {};
            try {
              publish(first.number(), "awake");
            } catch (IOException | Lost e) {
              throw new AssertionError(e);
            }
          }
        };

    assertThrows(Lost.class, () -> publish(first.number(), "asleep"));
    assertEquals("awake", folder.newest().command());
  }

  @Test
  void aWriterThatSleptAfterTakingItsNumberCannotPublishAfterwards() throws Exception {
    State first = publish(0, "a");
    Disk.beforeChange =
        (change, path) -> {
          if (change.equals("create 0000000002.draft")) {
            Disk.beforeChange = (other, place) -> {};
            try {
              assertEquals(3, publish(first.number(), "awake").number(), "the second is taken");
            } catch (IOException | Lost e) {
              throw new AssertionError(e);
            }
          }
        };

    assertThrows(Lost.class, () -> publish(first.number(), "asleep"));
    assertEquals("awake", folder.newest().command());
  }

  @Test
  void whatAKilledWriterLeftIsUnseenAndTakenAway() throws Exception {
    State first = publish(0, "a");
    Disk.beforeChange =
        (change, path) -> {
          if (change.startsWith("rename")) {
            throw new IllegalStateException("killed");
          }
        };
    assertThrows(IllegalStateException.class, () -> publish(first.number(), "killed"));
    calm();

    assertEquals(first, folder.newest());
    folder.clear();
    State next = publish(first.number(), "next");
    assertEquals(next, folder.newest());
    folder.clear();
    assertEquals(
        2, root.resolve("_state").toFile().list().length, "the two states and nothing else");
  }

  @Test
  void ofManyWritersWithOneStartOnePublishes() throws Exception {
    Random random = new Random(7);
    long base = 0;
    for (int round = 0; round < 100; round++) {
      Disk.beforeChange = (change, path) -> pause(random);
      List<Callable<Boolean>> writers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        long start = base;
        String name = "writer " + i;
        writers.add(
            () -> {
              try {
                publish(start, name);
                return true;
              } catch (Lost e) {
                return false;
              }
            });
      }
      ExecutorService together = Executors.newFixedThreadPool(writers.size());
      long won = 0;
      for (Future<Boolean> writer : together.invokeAll(writers)) {
        won += writer.get() ? 1 : 0;
      }
      together.shutdown();
      calm();
      long after = folder.newest().number();
      assertEquals(won, folder.numbers().stream().filter(published(base)).count());
      assertTrue(won <= 1, won + " writers published from state " + base);
      folder.clear();
      base = after;
    }
    assertTrue(base > 0, "some writer wins at some time");
  }

  private static java.util.function.Predicate<Long> published(long base) {
    return number -> number > base;
  }

  private static void pause(Random random) {
    long until = System.nanoTime() + random.nextInt(200_000);
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aFolderGetsANameOnceAndNeverAnothersFolder() throws Exception {
    Disk disk = Disk.of(root.toString(), new Configuration(false));
    Path first = Files.createDirectories(root.resolve("first"));
    Path second = Files.createDirectories(root.resolve("second"));
    Files.writeString(first.resolve("a"), "1");
    Files.writeString(second.resolve("a"), "2");
    assertTrue(disk.settle(hadoop(first), hadoop(root.resolve("settled"))));
    assertFalse(disk.settle(hadoop(second), hadoop(root.resolve("settled"))));
    assertEquals("1", Files.readString(root.resolve("settled/a")));
    assertEquals("2", Files.readString(second.resolve("a")));
  }

  private static org.apache.hadoop.fs.Path hadoop(Path path) {
    return new org.apache.hadoop.fs.Path(path.toString());
  }

  @Test
  void everyChangedByteOfAStateIsTold() throws Exception {
    publish(0, "a");
    Path file = root.resolve("_state/0000000001.json");
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      Files.write(file, changed);
      assertThrows(DataDoNotAllow.class, folder::newest, "byte " + i);
      byte[] cut = java.util.Arrays.copyOf(whole, i);
      Files.write(file, cut);
      assertThrows(DataDoNotAllow.class, folder::newest, "cut after " + i);
    }
    Files.write(file, whole);
    assertEquals(1, folder.newest().number());
  }

  @Test
  void aListOfFilesIsReadAsItWasWritten() throws Exception {
    TableContent content =
        new TableContent(
            "t", 3, "{}", true, List.of(new StoredFile("a.parquet", 7, "0011")), List.of());
    State.Entry entry = folder.writeContents(List.of(content)).get("t");

    assertEquals(content, folder.content(entry));
    Files.writeString(root.resolve("_state/tables").resolve(entry.content()), "x");
    assertThrows(DataDoNotAllow.class, () -> folder.content(entry));
  }

  private State publish(long base, String command) throws IOException, Lost {
    return folder.publish(base, command, "test", "2024-12-01T00:00:00Z", Map.of());
  }
}
