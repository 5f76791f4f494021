package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An answer that nobody can have got does not end with 0. */
@Tag("session")
class ClosedOutputTest {
  private static final File FULL = new File("/dev/full");

  @Test
  void aFullOneIsTold() throws IOException, InterruptedException {
    assumeTrue(FULL.exists());
    Process process = help().redirectOutput(FULL).start();
    assertTold(process);
  }

  @Test
  void aClosedOneIsTold() throws IOException, InterruptedException {
    Process process = help().start();
    process.getInputStream().close();
    assertTold(process);
  }

  private static ProcessBuilder help() {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Dgiamngheo.home=" + System.getProperty("giamngheo.home"),
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "--help",
        "--lang",
        "en");
  }

  private static void assertTold(Process process) throws IOException, InterruptedException {
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(3, process.exitValue(), said);
    assertTrue(said.contains("could not be written whole"), said);
    assertFalse(said.contains("Exception"), said);
  }
}
