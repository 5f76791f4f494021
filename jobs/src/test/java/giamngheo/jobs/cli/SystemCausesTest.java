package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.Progress;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.refusal.SystemFailed;
import giamngheo.warehouse.refusal.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the machine could not do is said in words, with what to do. */
class SystemCausesTest {

  @ParameterizedTest
  @CsvSource({
    "No space left on device,TMPDIR",
    "Disk quota exceeded,maintain",
    "Read-only file system,mount",
    "Java heap space,GIAMNGHEO_HEAP",
    "System memory 119537664 must be at least 471859200,GIAMNGHEO_HEAP",
    "a: Too many open files,ulimit"
  })
  void eachCauseHasItsRemedy(String said, String remedy) {
    SystemFailed failed =
        SystemCauses.of(
                new IllegalStateException(
                    "Job aborted", new UncheckedIOException(new IOException(said))),
                null)
            .orElseThrow();
    assertEquals(3, failed.exitCode());
    assertTrue(failed.text().en().contains(remedy), failed.text().en());
    assertTrue(failed.text().vi().contains("kho dữ liệu giữ nguyên"), failed.text().vi());
  }

  @Test
  void aDiskThatMayOnlyBeReadIsNamed() {
    SystemFailed failed =
        SystemCauses.of(
                new FileSystemException("/media/usb/a", null, "Read-only file system"), null)
            .orElseThrow();
    assertTrue(failed.text().vi().contains("/media/usb/a"), failed.text().vi());
  }

  @Test
  void otherFailuresAreNoneOfThese() {
    assertTrue(SystemCauses.of(new IllegalStateException("x"), null).isEmpty());
  }

  @Test
  void whoWaitsIsToldAgainAndAgain() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    CommandContext surroundings =
        new CommandContext(Path.of("."), Path.of("."), Language.EN, err, err, new Progress(false));
    SignOfLife.during(
        new Text("Đang chờ", "Waiting"),
        surroundings,
        Duration.ofMillis(1),
        () -> {
          while (said.toString(StandardCharsets.UTF_8).lines().count() < 2) {
            Thread.onSpinWait();
          }
          return true;
        });
    assertTrue(said.toString(StandardCharsets.UTF_8).startsWith("Waiting… (0 s)"));
  }
}
