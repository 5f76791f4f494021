package giamngheo.jobs.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long sources may grow before they must be divided, and that each package says what it is. */
final class SourceTest {

  private static final int MOST_LINES = 400;

  private static final Pattern SESSION =
      Pattern.compile(
          "SparkSession|EmptyWarehouse|ReviewFixture\\b|Session\\.open|EmbeddedPostgres");

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

  /** Untagged they run among the tests that end in seconds, one after another. */
  @Test
  void everyTestThatOpensASessionSaysSo() throws IOException {
    assertEquals(
        List.of(),
        files("src/test/java")
            .filter(source -> source.getFileName().toString().endsWith("Test.java"))
            .filter(source -> !source.getFileName().toString().equals("SourceTest.java"))
            .filter(source -> SESSION.matcher(text(source)).find())
            .filter(source -> !text(source).contains("@Tag(\"session\")"))
            .toList());
  }

  private static Stream<Path> sources() throws IOException {
    return files("src/main/java");
  }

  private static Stream<Path> files(String below) throws IOException {
    return Stream.of("warehouse", "reports", "jobs")
        .map(module -> HOME.resolve(module).resolve(below))
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

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
