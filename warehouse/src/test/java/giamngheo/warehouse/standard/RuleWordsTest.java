package giamngheo.warehouse.standard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.config.ConfigurationMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of rules that are none: told by file, line, key, what is known and the nearest word. */
class RuleWordsTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("giamngheo.home"), "conf", "standards", "vn-2022-2025.yaml");
  private static final List<String> COLUMNS =
      HouseholdTable.TABLE.columns().stream().map(Column::name).toList();
  private static final List<String> MEMBERS =
      MemberTable.TABLE.columns().stream().map(Column::name).toList();

  @TempDir private Path folder;

  private Text mistake(String word, String wrong) throws IOException {
    String text = Files.readString(SHIPPED);
    assertTrue(text.contains(word), word);
    Path file = folder.resolve("own.yaml");
    Files.writeString(file, text.replaceFirst(Pattern.quote(word), wrong));
    return assertThrows(
            ConfigurationMistake.class,
            () -> RuleWords.check(file, Standards.read(file), COLUMNS, MEMBERS))
        .text();
  }

  @Test
  void everyWordOfTheShippedStandardIsKnown() {
    assertDoesNotThrow(() -> RuleWords.check(SHIPPED, Standards.read(SHIPPED), COLUMNS, MEMBERS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tv or radio      | tvv or radio     | indicators.information_assets.rule | column 'tvv' | 'tv'",
        "exists(members, m -> m.malnourished) | exsts(members, m -> m.malnourished)"
            + " | indicators.nutrition.rule | function 'exsts' | 'exists'",
        "m -> m.internet  | m -> m.internt   | indicators.telecom.rule | member column 'internt' | 'internet'",
        "filter(members, m -> m.child) | filter(members, m -> m.chld)"
            + " | facts.children | member column 'chld' | 'child'",
        "m.stunted or     | m.stuntd or      | member_facts.malnourished | member column 'stuntd' | 'stunted'",
        "b1_points is not null | b1_point is not null | gate | column 'b1_point' | 'b1_points'",
        "gate and deprived} | gate and deprivd} | classes.poor.when | column 'deprivd' | 'deprived'",
        "head_sex: head_sex | head_sex: hed_sex | breakdowns.head_sex | column 'hed_sex' | 'head_sex'",
        "2200000) and deprived | 2200000) and depived"
            + " | measurement.counts.poor_at_least_at_lines_of_2027 | column 'depived' | 'deprived'"
      })
  void aWordThatIsNoneIsNamed(String word, String wrong, String key, String what, String nearest)
      throws IOException {
    Text mistake = mistake(word, wrong);
    String message = mistake.en();
    assertTrue(message.contains("key '" + key + "': unknown " + what), message);
    assertTrue(message.endsWith("did you mean '" + nearest + "'?"), message);
    assertTrue(message.contains("expected "), message);
    String vi = mistake.vi();
    assertTrue(
        vi.matches("own.yaml, dòng [0-9]+, khoá “" + key + "”: [Kk]hông có (cột|hàm) .*"), vi);
    assertTrue(vi.endsWith("; có phải “" + nearest + "”?"), vi);
  }

  @Test
  void theLineIsThatOfTheRule() throws IOException {
    String message = mistake("m -> m.internet", "m -> m.internt").en();
    List<String> lines = Files.readAllLines(folder.resolve("own.yaml"));
    int line = 1;
    while (!lines.get(line - 1).contains("m.internt")) {
      line++;
    }
    assertTrue(message.startsWith("own.yaml, line " + line + ", "), message);
  }

  @Test
  void anUnknownParameterIsNamedWithItsLineAndTheNearestOne() throws IOException {
    String message = mistake(":floor_area_per_member *", ":floor_area_per_membr *").en();
    assertTrue(message.startsWith("own.yaml, line "), message);
    assertTrue(message.contains("key 'indicators.housing_area.rule'"), message);
    assertTrue(message.endsWith("did you mean ':floor_area_per_member'?"), message);
  }

  @Test
  void aVariableOfAnotherArrayHasNoMemberColumns() throws IOException {
    String text = Files.readString(SHIPPED);
    Path file = folder.resolve("own.yaml");
    Files.writeString(
        file,
        text.replace(
            "  children: size(",
            """
              causes: size(filter(split(poverty_causes, ';'), c -> c = 'land' and tv))
              named: transform(members, (m, i) -> m.full_name)
              children: size(\
            """));
    PovertyStandard standard = Standards.read(file);
    assertDoesNotThrow(() -> RuleWords.check(file, standard, COLUMNS, MEMBERS));
    assertEquals("vn-2022-2025", standard.id());
  }
}
