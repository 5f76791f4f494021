package giamngheo.jobs.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long sources may grow before they must be divided, and that each package says what it is. */
final class SourceTest {

  private static final int MOST_LINES = 400;

  private static final Path HOME = Path.of(System.getProperty("giamngheo.home"));

  @Test
  void noSourceIsLongerThanFourHundredLines() throws IOException {
    assertEquals(List.of(), sources().filter(source -> lines(source) > MOST_LINES).toList());
  }

  @Test
  void everyPackageStatesItsDecisions() throws IOException {
    assertEquals(
        List.of(),
        sources()
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .toList());
  }

  @Test
  void thereAreSourcesToJudge() throws IOException {
    assertFalse(sources().toList().isEmpty());
  }

  private static Stream<Path> sources() throws IOException {
    return Stream.of("warehouse", "reports", "jobs")
        .map(module -> HOME.resolve(module).resolve("src/main/java"))
        .flatMap(SourceTest::walk)
        .filter(path -> path.toString().endsWith(".java"));
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(Path source) {
    try (Stream<String> lines = Files.lines(source)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
