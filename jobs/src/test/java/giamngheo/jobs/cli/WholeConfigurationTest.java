package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.Configuration;
import giamngheo.warehouse.refusal.CallerMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mistake in any file of conf/ is told before a command begins. */
class WholeConfigurationTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home")).resolve("conf");

  /** Read by the session and by the sample, which tell their own mistakes. */
  private static final List<String> OF_OTHERS = List.of("giamngheo.yaml", "sample/");

  @TempDir private Path folder;

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(CONF)) {
      return files
          .map(file -> CONF.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".yaml"))
          .filter(name -> OF_OTHERS.stream().noneMatch(name::startsWith))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void theFolderAsItStandsIsRight() {
    assertDoesNotThrow(() -> read(CONF));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aWordThatNoFileKnowsIsToldByFile(String name) throws Exception {
    PathUtils.copyDirectory(CONF, folder);
    Path file = folder.resolve(name);
    Files.writeString(file, Files.readString(file).stripTrailing() + "\nplanted: {word: {}}\n");
    CallerMistake mistake = assertThrows(CallerMistake.class, () -> read(folder));
    assertTrue(mistake.text().en().contains(file.getFileName().toString()), mistake.text().en());
    assertTrue(mistake.text().en().contains("line "), mistake.text().en());
  }

  private static void read(Path conf) {
    WholeConfiguration.mistake(Configuration.read(conf))
        .ifPresent(
            mistake -> {
              throw mistake;
            });
  }
}
