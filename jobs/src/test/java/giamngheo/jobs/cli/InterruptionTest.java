package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process ends after a signal, whatever its libraries do meanwhile. */
class InterruptionTest {

  /** Never lets go: its hook waits for good. */
  static final class Stuck {
    private Stuck() {}

    public static void main(String[] arguments) throws InterruptedException {
      Interruption interruption =
          Interruption.watch(System.err, Language.EN, Duration.ofMillis(300));
      Runtime.getRuntime().addShutdownHook(new Thread(Stuck::waitForGood));
      System.out.println("ready");
      if (arguments[0].equals("ends")) {
        interruption.over(2);
        System.exit(2);
      }
      waitForGood();
    }

    private static void waitForGood() {
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"waits, 143, The command was interrupted", "ends, 2, ''"})
  void aLibraryThatDoesNotLetGoIsNotWaitedFor(String how, int code, String said)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Stuck.class.getName(),
                how)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("ready", lines.readLine());
      if (how.equals("waits")) {
        process.toHandle().destroy();
      }
      assertTrue(process.waitFor(1, TimeUnit.MINUTES));
      assertEquals(code, process.exitValue());
      assertTrue(lines.lines().collect(Collectors.joining("\n")).contains(said));
    } finally {
      process.destroyForcibly();
    }
  }
}
