package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.Configuration;
import giamngheo.warehouse.refusal.CallerMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @MethodSource("files")
  void whatOnlyAsksIsToldOfItAndGoesOn(String name) throws Exception {
    PathUtils.copyDirectory(CONF, folder);
    Path file = folder.resolve(name);
    Files.writeString(file, Files.readString(file).stripTrailing() + "\nplanted: {word: {}}\n");
    List<CallerMistake> told = new ArrayList<>();
    Configuration rest = Configuration.readable(folder, told::add);
    WholeConfiguration.mistake(rest).ifPresent(told::add);
    assertTrue(
        told.stream()
            .anyMatch(mistake -> mistake.text().en().contains(file.getFileName().toString())),
        told.toString());
    Configuration whole = Configuration.read(CONF);
    int lost = name.startsWith("standards/") ? 1 : 0;
    assertEquals(whole.standards().all().size() - lost, rest.standards().all().size());
    int lostForms = name.startsWith("forms/") ? 1 : 0;
    assertEquals(whole.forms().all().size() - lostForms, rest.forms().all().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "areas/units.csv | 06328,Xã Một,rural_comune,commune,20,, | rural_commune",
        "areas/units.csv | 06328,Xã Một,rural_commune,xa,20,, | level",
        "areas/units.csv | 99999,Xã Một,rural_commune,commune,2O,, | parent",
        "areas/units.csv | 99999,Xã Một,rural_commune,commune,20,01/07/2025, | 01/07/2025",
        "areas/units.csv | 99999,Xã Một,rural_commune,commune,20,2025-07-01,2024-07-01 | valid_from",
        "areas/units.csv | 06328,Xã Một,rural_commune,commune,20,, | stands twice",
        "areas/units.csv | 99999,Xã Một, xóm Hai,rural_commune,commune,20,, | quotes",
        "areas/units.csv | 99999,,rural_commune,commune,20,, | name",
        "areas/successions.csv | 05971,06187,2025-13-01,false | 2025-13-01",
        "areas/successions.csv | 05971,06187,2025-07-01,yes | split",
        "areas/successions.csv | 05971,,2025-07-01,false | new_code",
        "areas/successions.csv | 05971,06187,,false | date",
        "ethnicities.csv | kinh,99,Kinh Hai, | stands twice",
        "ethnicities.csv | khac,98,Kinh, | Kinh",
        "ethnicities.csv | \"khac,98,Khác | CSV",
        "holidays.csv | mot thang Giêng,Tết | mot thang"
      })
  void aLineOfATableIsToldByFileAndLine(String name, String line, String told) throws Exception {
    PathUtils.copyDirectory(CONF, folder);
    Path file = folder.resolve(name);
    long lines = Files.readString(file).stripTrailing().lines().count();
    Files.writeString(file, Files.readString(file).stripTrailing() + "\n\n" + line + "\n");
    CallerMistake mistake = assertThrows(CallerMistake.class, () -> read(folder));
    String text = mistake.text().en();
    assertTrue(text.contains(told), text);
    String place = told.equals("CSV") ? ", line " : ", line " + (lines + 2);
    // Of two lines of one code the first is named.
    assertTrue(text.contains(told.equals("stands twice") ? name : name + place), text);
    assertFalse(mistake.text().vi().equals(text), text);
    List<CallerMistake> warned = new ArrayList<>();
    WholeConfiguration.mistake(Configuration.readable(folder, warned::add)).ifPresent(warned::add);
    assertFalse(warned.isEmpty());
  }

  @Test
  void aTableSavedWithSemicolonsIsToldByItsHeadings() throws Exception {
    PathUtils.copyDirectory(CONF, folder);
    Path units = folder.resolve("areas/units.csv");
    Files.writeString(units, Files.readString(units).replace(',', ';'));
    CallerMistake mistake = assertThrows(CallerMistake.class, () -> read(folder));
    assertTrue(mistake.text().en().contains("separated by commas"), mistake.text().en());
  }

  private static void read(Path conf) {
    WholeConfiguration.mistake(Configuration.read(conf))
        .ifPresent(
            mistake -> {
              throw mistake;
            });
  }
}
