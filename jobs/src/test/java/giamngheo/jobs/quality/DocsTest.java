package giamngheo.jobs.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.run.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages people read: short, true about the stages, and without links that lead nowhere. */
final class DocsTest {
  private static final Path HOME = Path.of(System.getProperty("giamngheo.home"));
  private static final int MOST_BYTES_OF_README = 8192;
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  @Test
  void theFirstPageIsOnePage() throws IOException {
    assertTrue(Files.size(HOME.resolve("README.md")) <= MOST_BYTES_OF_README);
  }

  @Test
  void thePictureNamesTheStagesThatRun() throws IOException {
    String readme = Files.readString(HOME.resolve("README.md"));
    assertEquals(
        List.of(),
        Arrays.stream(Stage.values())
            .map(stage -> stage.title().vi())
            .filter(title -> !readme.contains(title))
            .toList());
  }

  @Test
  void everyStageIsARoom() {
    assertEquals(
        List.of(),
        Arrays.stream(Stage.values())
            .map(stage -> HOME.resolve("jobs/src/main/java/giamngheo/jobs").resolve(stage.room()))
            .filter(room -> !Files.isDirectory(room))
            .toList());
  }

  @Test
  void everyFileOfConfIsNamed() throws IOException {
    String page = Files.readString(HOME.resolve("docs/where-things-live.md"));
    try (Stream<Path> held = Files.list(HOME.resolve("conf"))) {
      assertEquals(
          List.of(),
          held.map(path -> "conf/" + path.getFileName())
              .filter(name -> !page.contains(name))
              .sorted()
              .toList());
    }
  }

  @Test
  void everyTestThatTheTableOfControlsNamesIsThere() throws IOException {
    Matcher named =
        Pattern.compile("\\b[A-Z][A-Za-z0-9]+Test\\b")
            .matcher(Files.readString(HOME.resolve("docs/security.md")));
    try (Stream<Path> files = Files.walk(HOME)) {
      Set<String> tests =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Test.java"))
              .collect(Collectors.toSet());
      assertEquals(
          List.of(),
          named
              .results()
              .map(MatchResult::group)
              .filter(n -> !tests.contains(n + ".java"))
              .toList());
    }
  }

  @Test
  void noLinkLeadsNowhere() throws IOException {
    List<String> lost = new ArrayList<>();
    try (Stream<Path> docs = Files.walk(HOME.resolve("docs"))) {
      List<Path> pages =
          Stream.concat(
                  docs.filter(page -> page.toString().endsWith(".md")),
                  Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md").map(HOME::resolve))
              .toList();
      for (Path page : pages) {
        Matcher link = LINK.matcher(Files.readString(page));
        while (link.find()) {
          if (!Files.exists(page.resolveSibling(link.group(1)))) {
            lost.add(page.getFileName() + " → " + link.group(1));
          }
        }
      }
    }
    assertEquals(List.of(), lost);
  }
}
