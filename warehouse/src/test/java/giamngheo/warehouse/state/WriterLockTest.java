package giamngheo.warehouse.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.refusal.WarehouseBusy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer at a time; who is dead is known by what is seen, not by clocks. */
final class WriterLockTest {
  @TempDir Path root;

  private Disk disk;
  private StateFolder states;
  private final List<Text> told = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    disk = Disk.of(root.toString(), new Configuration(false));
    states = new StateFolder(disk, root.toString());
  }

  @Test
  void theSecondIsToldWhoIsWritingAndGivesUp() throws IOException {
    try (WriterLock first = take("load", Duration.ZERO)) {
      assertTrue(first.isHeld());
      WarehouseBusy busy =
          assertThrows(WarehouseBusy.class, () -> take("run", Duration.ofMillis(500)));

      assertEquals(4, busy.exitCode());
      assertTrue(busy.text().en().contains("“load”"), busy.text().en());
      assertTrue(busy.text().en().contains(Long.toString(ProcessHandle.current().pid())));
      assertEquals(1, told.size(), "told once");
    }
  }

  @Test
  void afterTheFirstEndedTheSecondWrites() throws IOException {
    take("load", Duration.ZERO).close();
    take("run", Duration.ZERO).close();

    assertEquals(List.of(), locks());
  }

  @Test
  void whoseProcessEndedHereIsNotWaitedFor() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    leave(holder(ended.pid(), LockHolder.self("x").machine()));

    try (WriterLock lock = take("run", Duration.ZERO)) {
      assertTrue(lock.isHeld());
      assertEquals(List.of("lock-2"), locks());
    }
  }

  @Test
  void aProcessNumberUsedAgainIsAnotherProcess() throws Exception {
    leave(holder(ProcessHandle.current().pid(), LockHolder.self("x").machine()));

    take("run", Duration.ZERO).close();
  }

  @Test
  void onAnotherMachineNobodyIsDeadAtFirstSight() throws Exception {
    leave(holder(1, "elsewhere/boot/pid"));

    WarehouseBusy busy =
        assertThrows(WarehouseBusy.class, () -> take("run", Duration.ofMillis(300)));
    assertTrue(busy.text().vi().contains("may-khac"), busy.text().vi());
  }

  @Test
  void whoseLockWasTakenOverKnows() throws Exception {
    WriterLock lock = take("run", Duration.ZERO);
    Files.delete(root.resolve("_state/lock-1"));

    assertFalse(lock.isHeld());
  }

  private WriterLock take(String command, Duration patience) throws IOException {
    return WriterLock.take(disk, states, command, new WriterTerms("test", patience, told::add));
  }

  private static LockHolder holder(long process, String machine) {
    return new LockHolder("id", "may-khac", machine, process, "0", "load", "2024-12-01T00:00:00Z");
  }

  private void leave(LockHolder holder) throws IOException {
    Files.createDirectories(root.resolve("_state"));
    Files.write(root.resolve("_state/lock-1"), Sealed.write(holder));
  }

  private List<String> locks() throws IOException {
    try (var files = Files.list(root.resolve("_state"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
