package giamngheo.jobs.sample;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.CallerMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a table of conf/sample/ is told with its file and line. */
class SampleCsvTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home")).resolve("conf");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "communes.csv  | ,1340,1.8,                  | ,1340x,1.8,               | “1340x” in households",
        "communes.csv  | ,1340,1.8,                  | ,,1.8,                    | “households” is empty",
        "communes.csv  | ,1340,1.8,                  | ,1340,NaN,                | “NaN” in poor_weight",
        "communes.csv  | ,1340,1.8,                  | ,1340,1e3,                | “1e3” in poor_weight",
        "communes.csv  | ,canonical,0,1              | ,canonica,0,1             | did you mean “canonical”",
        "faults.csv    | 2022,06373,equal_repeat     | 2O22,06373,equal_repeat   | “2O22” in year",
        "faults.csv    | 2022,06373,equal_repeat     | 2022,06373,equal_repeats  | unknown kind",
        "money.csv     | ,4200,0.93                  | ,4200,\"0,93\"            | “0,93” in spent",
        "money.csv     | ,4200,0.93                  | ,4200,0,93                | more cells than headings",
        "programme.csv | cadre_commune:20:2          | cadre_commune:20          | group:persons:times each",
        "programme.csv | cadre_commune:20:2          | cadre_commune:twenty:2    | group:persons:times each"
      })
  void aWrongCellIsToldByFileAndLine(String name, String right, String wrong, String told)
      throws IOException {
    PathUtils.copyDirectory(CONF.resolve("sample"), folder.resolve("sample"));
    Path file = folder.resolve("sample").resolve(name);
    String text = Files.readString(file);
    assertTrue(text.contains(right), right);
    Files.writeString(file, text.replaceFirst(Pattern.quote(right), wrong));
    CallerMistake mistake = assertThrows(CallerMistake.class, this::readAll);
    assertTrue(
        mistake.text().en().startsWith("sample/" + name + ", line 2: "), mistake.text().en());
    assertTrue(mistake.text().en().contains(told), mistake.text().en());
    assertTrue(
        mistake.text().vi().startsWith("sample/" + name + ", dòng 2: "), mistake.text().vi());
  }

  @Test
  void aTableSavedWithSemicolonsIsTold() throws IOException {
    PathUtils.copyDirectory(CONF.resolve("sample"), folder.resolve("sample"));
    Path file = folder.resolve("sample/communes.csv");
    Files.writeString(file, Files.readString(file).replace(',', ';'));
    CallerMistake mistake = assertThrows(CallerMistake.class, this::readAll);
    assertTrue(mistake.text().en().contains("separated by commas"), mistake.text().en());
  }

  private int readAll() {
    return CommuneProfile.load(folder).size()
        + SampleFaults.list(folder).size()
        + ActivityPattern.load(folder).size()
        + ProgrammeMoney.lines(folder, 2023, 2022, List.of("06325"), 1).size();
  }
}
