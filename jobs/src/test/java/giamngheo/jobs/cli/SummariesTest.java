package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.Progress;
import giamngheo.jobs.run.RunOutcome;
import giamngheo.warehouse.refusal.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last words of a command. */
final class SummariesTest {

  @ParameterizedTest
  @CsvSource({
    "VI,,'Đã tính các năm [2024]'",
    "EN,,'Computed the years [2024]'",
    "VI,vn-2022-2025,'Đã tính các năm [2024] theo chuẩn vn-2022-2025'",
    "EN,vn-2022-2025,'Computed the years [2024] under vn-2022-2025'"
  })
  void aRunNamesItsStandardsWhereThereAreAny(Language language, String standard, String expected) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    CommandContext surroundings =
        new CommandContext(
            Path.of("."), Path.of("conf"), language, stream, stream, new Progress(false));
    List<String> standards = standard == null ? List.of() : List.of(standard);

    new Summaries(surroundings).run(new RunOutcome(List.of(2024), standards, List.of()), false);

    assertEquals(expected + "\n", out.toString(StandardCharsets.UTF_8));
  }
}
