package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.CallerMistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Command files as people write them. */
final class CommandFileTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("lenh.txt"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "run|run",
        "  load   household a.csv  |load,household,a.csv",
        "query \"select 1 as x\" --format=csv|query,select 1 as x,--format=csv",
        "query 'select \"a\" from t'|query,select \"a\" from t",
        "report all --document=\"125/QĐ-UBND 20/12\"|report,all,--document=125/QĐ-UBND 20/12",
        "./giamngheo run --year 2024|run,--year,2024",
        "/opt/giamngheo/giamngheo status|status",
        "giamngheo.cmd run|run",
        "load 'x$1 \\n'|load,x$1 \\n",
      })
  void wordsAreApartBySpacesUnlessQuoted(String line, String words) throws IOException {
    List<CommandFile.Line> read = CommandFile.read(file(line + "\n"));

    assertEquals(List.of(words.split(",")), read.get(0).words());
  }

  @Test
  void commentsAndEmptyLinesAreLeftOutAndLinesKeepTheirNumbers() throws IOException {
    List<CommandFile.Line> read =
        CommandFile.read(file("\uFEFF# đêm\r\n\r\nrun\r\n  # x\r\nstatus"));

    assertEquals(
        List.of(
            new CommandFile.Line(3, List.of("run")), new CommandFile.Line(5, List.of("status"))),
        read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"query \"select 1", "query 'a", "load a\"b c\"d\""})
  void aQuoteThatIsNotClosedIsNamedByLine(String line) throws IOException {
    Path file = file("run\n" + line + "\n");

    CallerMistake mistake = assertThrows(CallerMistake.class, () -> CommandFile.read(file));

    assertTrue(mistake.text().en().contains("line 2"), mistake.text().en());
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("x"), "xã".getBytes(StandardCharsets.UTF_16));

    assertThrows(CallerMistake.class, () -> CommandFile.read(file));
    assertThrows(CallerMistake.class, () -> CommandFile.read(folder.resolve("none")));
    assertThrows(CallerMistake.class, () -> CommandFile.read(folder));
  }
}
