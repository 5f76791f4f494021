package giamngheo.warehouse.delta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version of a table's log appears whole, and once. */
final class LocalLogTest {

  private static final Configuration HADOOP = new Configuration();

  @TempDir Path folder;

  @Test
  void aVersionIsNeverWrittenTwice() throws IOException {
    write("first", false);

    assertThrows(FileAlreadyExistsException.class, () -> write("second", false));
    assertEquals("first\n", Files.readString(version()));
    assertEquals(List.of(version()), files());
  }

  @Test
  void aVersionIsReplacedWhenAskedFor() throws IOException {
    write("first", false);
    write("second", true);

    assertEquals("second\n", Files.readString(version()));
    assertEquals(List.of(version()), files());
  }

  @Test
  void ofManyWritersOneWins() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Boolean>> attempts =
        IntStream.range(0, 20).mapToObj(i -> threads.submit(() -> wins("writer " + i))).toList();
    int winners = 0;
    for (Future<Boolean> attempt : attempts) {
      winners += attempt.get() ? 1 : 0;
    }
    threads.shutdown();

    assertEquals(1, winners);
    assertEquals(List.of(version()), files());
  }

  private boolean wins(String action) throws IOException {
    try {
      write(action, false);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private void write(String action, boolean overwrite) throws IOException {
    new LocalLog(HADOOP)
        .write(
            new org.apache.hadoop.fs.Path(version().toUri()),
            List.of(action).iterator(),
            overwrite,
            HADOOP);
  }

  private Path version() {
    return folder.resolve("_delta_log/00000000000000000000.json");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(version().getParent())) {
      return files.toList();
    }
  }
}
