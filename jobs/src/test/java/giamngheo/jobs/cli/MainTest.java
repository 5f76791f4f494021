package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.Progress;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.refusal.Text;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Exit codes and words of the command line, as a person meets them. */
@Tag("session")
final class MainTest {

  @TempDir Path home;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lod household x.csv",
        "load household x.csv --frce",
        "load household",
        "query --format xml x",
        "query --lang fr x",
        "report all --area 185",
        "report all --area 185 --year soon",
        "report all --area 185 --year 2024 --period 7m",
        "report all --area 185 --year 2024 --map-date 31/02/2024",
        "release --state perhaps",
        "release --state approved",
        "release --state official --document 125/QĐ-UBND",
        "release --state official --document 125/QĐ-UBND,31/02/2024",
        "report all --area 185 --year 2024 --draft --release 2024-185-official-1",
        "trace review-result --area 185 --year 2024 --row total --column 3 --release nowhere",
        "query --release nowhere select",
        "verify 2024-185-official-1",
        "standard",
        "maintain --keep soon",
        "do",
        "do nowhere.txt",
        "portal --draft --release 2024-185-official-1",
        "portal --boundaries xa.geojson",
        "sample --households 2"
      })
  void theCallersMistakesEndWithOne(String words) {
    int code = run(words);

    assertEquals(1, code);
    assertEquals("", stdout());
    assertMessage(stderr());
  }

  @Test
  void anUnknownOptionIsNamedInTheLanguageAskedFor() {
    run("query x --formt csv");
    String vietnamese = stderr();
    run("query x --formt csv --lang en");
    String both = stderr();

    assertTrue(vietnamese.contains("Không có tuỳ chọn này: --formt"), vietnamese);
    assertTrue(vietnamese.contains("--format"), "the near option is offered: " + vietnamese);
    assertTrue(both.contains("There is no such option: --formt"), both);
  }

  @Test
  void theDataEndWithTwo() {
    Text text = new Text("Xã 06325 chưa có dữ liệu.", "Commune 06325 has no data.");

    int code = failures(false).failed(new RuntimeException(new DataDoNotAllow(text)), null, null);

    assertEquals(2, code);
    assertEquals("Xã 06325 chưa có dữ liệu.\n", stderr());
  }

  @Test
  void anythingElseEndsWithThreeAndShowsItsStackOnlyWhenAsked() {
    int code =
        failures(false).failed(new IllegalStateException("disk full\nat byte 7"), null, null);
    String brief = stderr();
    failures(true).failed(new IllegalStateException("disk full"), null, null);

    assertEquals(3, code);
    assertMessage(brief);
    assertTrue(brief.contains("disk full"), brief);
    assertFalse(brief.contains("\tat "), brief);
    assertTrue(stderr().contains("\tat giamngheo.jobs.cli.MainTest"), stderr());
  }

  @Test
  void whatBreaksTheMachineEndsInASentenceWithThree() {
    List<Throwable> broken =
        List.of(
            new OutOfMemoryError("Java heap space"),
            new StackOverflowError(),
            new NoClassDefFoundError("a/B"),
            new AssertionError("x"),
            new IllegalStateException("Job aborted: java.lang.OutOfMemoryError: Java heap space"));
    for (Throwable failure : broken) {
      err.reset();
      int code =
          failure instanceof Error error
              ? failures(false).broken(error)
              : failures(false).failed((Exception) failure, null, null);
      assertEquals(3, code);
      assertMessage(stderr());
      boolean ofMemory = failure.toString().contains("OutOfMemory");
      assertEquals(ofMemory, stderr().contains("GIAMNGHEO_HEAP"), stderr());
    }
  }

  @Test
  void aClusterThatDoesNotAnswerEndsWithThree() {
    int code = run("query --master spark://127.0.0.1:1 select");

    assertEquals(3, code);
    assertMessage(stderr());
    assertTrue(stderr().contains("spark://127.0.0.1:1"), stderr());
  }

  @ParameterizedTest
  @CsvSource({"vi,Ví dụ:", "en,Example:"})
  void everyCommandHelpsWithAnExample(String language, String heading) {
    assertAll(
        commands()
            .map(
                command ->
                    () -> {
                      out.reset();
                      assertEquals(0, run(command + " --help --lang " + language));
                      String help = stdout();
                      assertTrue(help.contains(heading), help);
                      assertTrue(help.contains("  ./giamngheo " + command), help);
                      assertEquals("", stderr());
                    }));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noOptionIsLeftUndescribed(String command) {
    for (String language : List.of("vi", "en")) {
      CommandLine line = new CommandLine(new Giamngheo(surroundings()));
      line.setResourceBundle(EarlyOptions.of(List.of("--lang", language)).texts());
      for (String name : command.split(" ", -1)) {
        line = line.getSubcommands().get(name);
      }
      line.getCommandSpec()
          .args()
          .forEach(
              argument ->
                  assertNotEquals(
                      0, argument.description().length, command + " " + argument.paramLabel()));
    }
  }

  private static Stream<String> commands() {
    return Stream.of(
        "demo",
        "load",
        "run",
        "status",
        "household",
        "report",
        "trace",
        "query",
        "do",
        "release",
        "verify",
        "check",
        "standard",
        "standard check",
        "standard show",
        "sample",
        "publish",
        "portal",
        "maintain");
  }

  private int run(String words) {
    return Main.run(surroundings(), words.isEmpty() ? new String[0] : words.split(" ", -1));
  }

  private Failures failures(boolean debug) {
    return new Failures(new EarlyOptions(Language.VI, debug, false), surroundings().err());
  }

  private CommandContext surroundings() {
    return new CommandContext(
        home,
        Path.of(System.getProperty("giamngheo.home"), "conf"),
        Language.VI,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new Progress(false));
  }

  private String stdout() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String stderr() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static void assertMessage(String text) {
    long lines = text.lines().count();
    assertTrue(lines >= 1 && lines <= 4, "one to four lines: " + text);
    assertFalse(text.contains("\tat "), "no stack: " + text);
  }
}
