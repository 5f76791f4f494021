package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.ConfiguredQueries;
import giamngheo.jobs.form.FormDefinitions;
import giamngheo.warehouse.refusal.CallerMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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

  /** A copy of the folder, in which each test breaks one file. */
  @TempDir private static Path folder;

  private static Configuration whole;

  @BeforeAll
  static void copy() throws IOException {
    PathUtils.copyDirectory(CONF, folder);
    whole = Configuration.read(CONF);
  }

  /** Puts the file back that a test broke. */
  @AfterEach
  void mend() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path right = CONF.resolve(folder.relativize(file));
        if (Files.mismatch(file, right) >= 0) {
          Files.copy(right, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

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
    Path file = folder.resolve(name);
    Files.writeString(file, Files.readString(file).stripTrailing() + "\nplanted: {word: {}}\n");
    CallerMistake mistake = assertThrows(CallerMistake.class, () -> read(folder));
    assertToldInBoth(mistake, file.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatOnlyAsksIsToldOfItAndGoesOn(String name) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, Files.readString(file).stripTrailing() + "\nplanted: {word: {}}\n");
    List<CallerMistake> told = new ArrayList<>();
    Configuration rest = Configuration.readable(folder, told::add);
    WholeConfiguration.mistake(rest).ifPresent(told::add);
    assertTrue(
        told.stream()
            .anyMatch(mistake -> mistake.text().en().contains(file.getFileName().toString())),
        told.toString());
    int lost = name.startsWith("standards/") ? 1 : 0;
    assertEquals(whole.standards().all().size() - lost, rest.standards().all().size());
    int lostForms = name.startsWith("forms/") ? 1 : 0;
    assertEquals(whole.forms().all().size() - lostForms, rest.forms().all().size());
    assertEquals(whole.datasets().keySet(), rest.datasets().keySet(), "tables to ask");
    assertEquals(whole.samples(), rest.samples());
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
    Path file = folder.resolve(name);
    long lines = Files.readString(file).stripTrailing().lines().count();
    Files.writeString(file, Files.readString(file).stripTrailing() + "\n\n" + line + "\n");
    CallerMistake mistake = assertThrows(CallerMistake.class, () -> read(folder));
    String text = mistake.text().en();
    assertTrue(text.contains(told), text);
    String place = told.equals("CSV") ? ", line " : ", line " + (lines + 2);
    // Of two lines of one code the first is named.
    assertTrue(text.contains(told.equals("stands twice") ? name : name + place), text);
    assertToldInBoth(mistake, name);
    List<CallerMistake> warned = new ArrayList<>();
    WholeConfiguration.mistake(Configuration.readable(folder, warned::add)).ifPresent(warned::add);
    assertFalse(warned.isEmpty());
  }

  @Test
  void aTableSavedWithSemicolonsIsToldByItsHeadings() throws Exception {
    Path units = folder.resolve("areas/units.csv");
    Files.writeString(units, Files.readString(units).replace(',', ';'));
    CallerMistake mistake = assertThrows(CallerMistake.class, () -> read(folder));
    assertTrue(mistake.text().en().contains("separated by commas"), mistake.text().en());
  }

  /** Somebody who reads Vietnamese is told the same, at the same place. */
  private static void assertToldInBoth(CallerMistake mistake, String file) {
    String en = mistake.text().en();
    Matcher place = Pattern.compile("line ([0-9]+)").matcher(en);
    assertTrue(en.contains(file) && place.find(), en);
    String vi = mistake.text().vi();
    assertTrue(vi.contains(file) && vi.contains("dòng " + place.group(1)), vi);
    String said = vi.replaceAll("dòng|khoá", "");
    assertTrue(Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯ\\u0300-\\u0323À-ỹ]").matcher(said).find(), vi);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "retention.yaml | register: | regster:"
            + " | khoá “regster”: không biết khoá này; dùng được: register, years_with_names;"
            + " có phải “register”?",
        "retention.yaml | years_with_names: 10 | "
            + " | khoá “years_with_names”: chưa có giá trị; cần một số nguyên",
        "retention.yaml | years_with_names: 10 | years_with_names:"
            + " | khoá “years_with_names”: chưa có giá trị; cần một số nguyên",
        "retention.yaml | years_with_names: 10 | years_with_names: ten"
            + " | khoá “years_with_names”: “ten” không hợp; cần một số nguyên",
        "retention.yaml | register: | register: \"a | không phải YAML hợp lệ: một ngoặc hay dấu nháy",
        "retention.yaml | years_with_names: 10 | years_with_names: 10\\nyears_with_names: 11"
            + " | không phải YAML hợp lệ: khoá “years_with_names” có hai lần",
        "retention.yaml | years_with_names: 10 | years_with_names: 10\\n---\\na: 1"
            + " | có tài liệu thứ hai",
        "retention.yaml | years_with_names: 10 | years_with_names: [10 | cần một số nguyên",
        "mart.yaml | keep: 3 | keep: [3] | khoá “keep”: cần một số nguyên",
        "mart.yaml | commune: true, | commune: nay, | cần true hoặc false",
        "targets.yaml | kind: reduction | kind: reductio"
            + " | không có từ “reductio”; dùng được: "
            + "halving, households, rate, reduction; có phải “reduction”?",
        "targets.yaml | years: {from: 2022, to: 2025} | years: 2022 | cần các khoá và giá trị",
        "disclosure.yaml | threshold: 10 | threshold: 0 | khoá “threshold”: cần từ 1 trở lên",
        "disclosure.yaml | protection: 0.5 | protection: 2 | khoá “protection”: cần một tỷ lệ",
        "standards/vn-2022-2025.yaml | standard: vn-2022-2025 |  | thiếu khoá “standard”",
        "standards/vn-2022-2025.yaml | lists: [poor, near_poor] | lists: [poor, near_por]"
            + " | khoá “lists”: không có loại hộ “near_por”; dùng được: poor, near_poor",
        "standards/vn-2022-2025.yaml | dimension: employment | dimension: employmen"
            + " | không có chiều “employmen”; dùng được: ",
        "standards/vn-2022-2025.yaml | id: nutrition | id: employment"
            + " | chỉ số “employment” có hai lần",
        "standards/vn-2022-2025.yaml | id: nutrition | id: Nutrition | phải viết bằng chữ thường",
        "standards/vn-2022-2025.yaml | weight: 1 | weight: one | “one” không phải số",
        "standards/vn-2022-2025.yaml | weight: 1 | weight: 0.5/3 | tỷ số phải gồm hai số nguyên",
        "standards/vn-2022-2025.yaml | cutoff: 3 | cutoff: 99 | “99” phải lớn hơn 0 và không quá",
        "standards/vn-2022-2025.yaml | {from: 2021, to: 2026} | {from: 2027, to: 2026}"
            + " | khoá “review_years”: năm đầu “from” sau",
        "standards/vn-2022-2025.yaml | :floor_area_per_member * | :floor_area_per_membr *"
            + " | không có tham số “:floor_area_per_membr”; dùng được: :average_line_rural, ",
        "standards/vn-2022-2025.yaml | not (tv or | not (tv orr | không phải biểu thức SQL",
        "standards/vn-2022-2025.yaml | not (tv or | not (uuid() = '' or"
            + " | Hàm 'uuid' mỗi lần cho một giá trị khác",
        "standards/vn-2022-2025.yaml | not (tv or | not (lengt('') = 0 or | có phải “length”?",
        "standards/global-mpi.yaml | type: boolean | type: boolan | không phải kiểu dữ liệu",
        "papers/action-list.yaml | from household_reach r | fro household_reach r | không phải SQL: [",
        "papers/action-list.yaml | size(r.unmet) as lacking | rand() as lacking | Hàm 'rand'",
        "forms/activities.yaml | select a.* | selec a.* | khoá “rows”: không phải SQL: [",
        "forms/activities.yaml | select a.* | select rand(), a.* | khoá “rows”: Hàm 'rand'",
      })
  void aMistakeOfAnyKindIsToldInBothLanguages(String name, String right, String wrong, String vi)
      throws Exception {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    assertTrue(text.contains(right), right);
    String other = wrong == null ? "" : wrong.replace("\\n", "\n");
    Files.writeString(
        file, text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(other)));
    CallerMistake mistake = assertThrows(CallerMistake.class, () -> examine(folder));
    assertToldInBoth(mistake, file.getFileName().toString());
    assertTrue(mistake.text().vi().contains(vi), mistake.text().vi());
  }

  @Test
  void aFileThatIsNoUtf8IsToldInBothLanguages() throws Exception {
    Files.write(folder.resolve("mart.yaml"), new byte[] {'a', ':', '\n', (byte) 0xE9});
    CallerMistake mistake = assertThrows(CallerMistake.class, () -> read(folder));
    assertToldInBoth(mistake, "mart.yaml");
    assertTrue(mistake.text().vi().contains("lưu lại tệp"), mistake.text().vi());
  }

  private static void examine(Path conf) {
    read(conf);
    ConfiguredQueries.examine(conf, FormDefinitions.load(conf));
  }

  private static void read(Path conf) {
    WholeConfiguration.mistake(Configuration.read(conf))
        .ifPresent(
            mistake -> {
              throw mistake;
            });
  }
}
