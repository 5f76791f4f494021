package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.Progress;
import giamngheo.warehouse.refusal.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands of a file, each with its outcome as if it were given alone. */
final class DoCommandTest {
  private static final String GOOD = "standard show vn-2022-2025";
  private static final String MISTAKE = "standard show nowhere";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    CommandContext surroundings =
        new CommandContext(
            folder,
            Path.of(System.getProperty("giamngheo.home"), "conf"),
            Language.VI,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Progress(false));
    return Main.run(surroundings, words);
  }

  private int runFile(String text, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("lenh.txt"), text);
    List<String> words = new ArrayList<>(List.of("do", file.toString()));
    words.addAll(List.of(options));
    return run(words.toArray(String[]::new));
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void eachCommandAnswersAsAlone() throws IOException {
    assertEquals(0, run("standard", "show", "vn-2022-2025"));
    String alone = out.toString(StandardCharsets.UTF_8);
    out.reset();

    assertEquals(0, runFile(GOOD + "\n# và nữa\n" + GOOD + "\n"));
    assertEquals(alone + alone, out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void theFirstThatFailsIsTheLast() throws IOException {
    assertEquals(1, runFile(MISTAKE + "\n" + GOOD + "\n"));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
    assertTrue(said().contains("dòng 1: lệnh kết thúc với mã 1; các lệnh sau không chạy"), said());
  }

  @Test
  void ifAskedToGoOnTheHighestCodeStays() throws IOException {
    assertEquals(1, runFile(MISTAKE + "\n" + GOOD + "\n", "--keep-going"));
    assertFalse(out.toString(StandardCharsets.UTF_8).isEmpty());
  }

  @Test
  void theLanguageOfTheFileIsThatOfItsCommandsUnlessTheySayAnother() throws IOException {
    runFile(MISTAKE + "\n" + MISTAKE + " --lang vi\n", "--lang", "en", "--keep-going");

    assertTrue(said().contains("There is no standard"), said());
    assertTrue(said().contains("Không có chuẩn"), said());
  }

  @Test
  void theClusterOfTheFileIsThatOfItsCommands() throws IOException {
    assertEquals(3, runFile("query select\n", "--master", "spark://127.0.0.1:1"));

    assertTrue(said().contains("spark://127.0.0.1:1"), said());
  }

  @ParameterizedTest
  @ValueSource(strings = {"do other.txt", "giamngheo do other.txt"})
  void aFileCallsNoFileAndNothingRunsBeforeThatIsSeen(String nested) throws IOException {
    assertEquals(1, runFile(GOOD + "\n" + nested + "\n"));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
    assertTrue(said().contains("dòng 2"), said());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load household x.csv --report review-result",
        "load household x.csv --run --dry-run",
      })
  void whatCannotFollowALoadIsRefusedBeforeIt(String words) {
    assertEquals(1, run(words.split(" ")));
    assertTrue(said().contains("--run"), said());
  }
}
