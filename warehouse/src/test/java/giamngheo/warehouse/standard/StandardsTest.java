package giamngheo.warehouse.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.config.ConfigurationMistake;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which standard governs a review year. */
class StandardsTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("giamngheo.home"), "conf", "standards");

  @TempDir private Path conf;

  @BeforeEach
  void shipTwo() throws IOException {
    Files.createDirectory(conf.resolve("standards"));
    for (String id : new String[] {"vn-2016-2020", "vn-2022-2025", "vn-2027-2030"}) {
      copy(id, id, "review_years: {from: 2027, to: 2030}");
    }
  }

  @Test
  void everyShippedSentenceStandsWholeInBothLanguages() {
    Set<String> languages = Set.of("vi", "en");
    for (PovertyStandard standard : Standards.load(SHIPPED.getParent()).all()) {
      for (PovertyStandard.Indicator indicator : standard.indicators()) {
        assertEquals(languages, indicator.names().keySet(), indicator.id());
        if (indicator.means() != null && !indicator.means().isEmpty()) {
          assertEquals(languages, indicator.means().keySet(), indicator.id());
        }
      }
    }
  }

  private void copy(String id, String as, String years) throws IOException {
    String text =
        Files.readString(SHIPPED.resolve(id + ".yaml"))
            .replace("standard: " + id, "standard: " + as);
    String dated = id.equals(as) ? text : text.replaceFirst("(?m)^review_years: .*$", years);
    Files.writeString(conf.resolve("standards").resolve(as + ".yaml"), dated);
  }

  private Optional<String> governing(int year) {
    return Standards.load(conf).governing(year).map(PovertyStandard::id);
  }

  @Test
  void everyStandardGovernsItsFirstAndLastYearAndNoOther() {
    assertEquals(Optional.empty(), governing(2020));
    assertEquals(Optional.of("vn-2022-2025"), governing(2021));
    assertEquals(Optional.of("vn-2022-2025"), governing(2026));
    assertEquals(Optional.of("vn-2027-2030"), governing(2027));
    assertEquals(Optional.of("vn-2027-2030"), governing(2030));
    assertEquals(Optional.empty(), governing(2031));
  }

  @Test
  void aVerifiedStandardGoesBeforeAProvisionalOneWhateverItsName() throws IOException {
    copy("vn-2022-2025", "xa-2027", "review_years: {from: 2027, to: 2028}");
    assertEquals(Optional.of("xa-2027"), governing(2028));
    assertEquals(Optional.of("vn-2027-2030"), governing(2029));
  }

  @Test
  void ofTwoVerifiedStandardsTheFirstByFileNameGoverns() throws IOException {
    copy("vn-2022-2025", "xa-2024", "review_years: {from: 2024, to: 2024}");
    copy("vn-2022-2025", "an-2025", "review_years: {from: 2025, to: 2025}");
    assertEquals(Optional.of("vn-2022-2025"), governing(2024));
    assertEquals(Optional.of("an-2025"), governing(2025));
  }

  @Test
  void aStandardIsFoundByItsIdAndOtherFilesAreLeftAlone() throws IOException {
    Files.writeString(conf.resolve("standards").resolve("notes.txt"), "no standard");
    Standards standards = Standards.load(conf);
    assertEquals(3, standards.all().size());
    assertEquals("vn-2022-2025", standards.named("vn-2022-2025").orElseThrow().id());
    assertEquals(Optional.empty(), standards.named("vn-2022"));
    assertEquals(Optional.of("vn-2016-2020"), standards.idFor(Optional.of("vn-2016-2020"), 2024));
    assertEquals(Optional.of("vn-2022-2025"), standards.idFor(Optional.empty(), 2024));
    assertEquals(Optional.empty(), standards.idFor(Optional.empty(), 2020));
    assertTrue(standards.indicatorIds().contains("health_insurance"));
    assertEquals(Set.copyOf(standards.indicatorIds()).size(), standards.indicatorIds().size());
  }

  @Test
  void theScoreOfAHouseholdDeprivedInEverythingIsTheSumOfWholeWeights() {
    PovertyStandard global = Standards.read(SHIPPED.resolve("global-mpi.yaml"));
    assertEquals(18, global.totalScore());
    assertEquals(10, global.wholeWeights().size());
    assertEquals(3, global.wholeWeights().get(0));
  }

  private String mistake(String right, String wrong) throws IOException {
    Path file = conf.resolve("standards").resolve("vn-2022-2025.yaml");
    String text = Files.readString(file);
    assertTrue(text.contains(right), right);
    Files.writeString(file, text.replaceFirst(Pattern.quote(right), wrong));
    return assertThrows(ConfigurationMistake.class, () -> Standards.read(file)).getMessage();
  }

  @Test
  void anUnknownClassIsToldWithLineKeyAndTheNearestWord() throws IOException {
    String message = mistake("lists: [poor, near_poor]", "lists: [poor, near_por]");
    assertTrue(message.matches("(?s)vn-2022-2025.yaml, line [0-9]{2,}, key 'lists'.*"), message);
    assertTrue(message.contains("did you mean 'near_poor'?"), message);
  }

  @Test
  void aWordInsideAListIsToldWithTheLineOfItsOwnEntry() throws IOException {
    Path file = conf.resolve("standards").resolve("vn-2022-2025.yaml");
    String message = mistake("classes: [poor, near_poor]", "classes: [poor, nearpoor]");
    int line = Integer.parseInt(message.replaceFirst("(?s).*?line ([0-9]+).*", "$1"));
    assertTrue(
        Files.readAllLines(file).subList(line - 1, line + 1).toString().contains("nearpoor"),
        message);
  }

  @Test
  void anIndicatorMustHaveAPlainName() throws IOException {
    String message = mistake("  - id: nutrition\n", "  - id: Nutrition\n");
    assertTrue(message.contains("'Nutrition' must be lower-case letters"), message);
  }

  @Test
  void rulesThatRunCodeReadFilesOrChangeByChanceAreToldWhenTheFileIsRead() throws IOException {
    String rule = "not (tv or radio or desktop or telephone or laptop or tablet or smartphone)";
    String key = "key 'indicators.information_assets.rule': ";
    assertTrue(
        mistake(rule, "rand() > 0.5").contains(key + "the function 'rand' may give another"));
    restore();
    assertTrue(
        mistake(rule, "reflect('java.lang.System', 'exit', 77) is not null")
            .contains(key + "the function 'reflect' is not allowed"));
    restore();
    assertTrue(
        mistake(rule, "(select count(*) from csv.`/etc/passwd`) > 0")
            .contains(key + "A rule is computed from the columns of one line"));
    restore();
    assertTrue(mistake(rule, "true -- end").contains(key + "not a Spark SQL expression"));
    restore();
    assertTrue(
        mistake("minority: if(", "minority: if(now() > '2024-01-01' and ")
            .contains("key 'breakdowns.minority': the function 'now'"));
  }

  @Test
  void namesAreWordsAndTypesAreTypes() throws IOException {
    assertTrue(
        mistake("  minority: if(", "  \"minority, uuid() as x\": if(")
            .contains("key 'breakdowns': 'minority, uuid() as x' must be lower-case letters"));
  }

  @Test
  void zerosBeforeALineOfIncomeMeanNothing() throws IOException {
    Path file = conf.resolve("standards").resolve("vn-2022-2025.yaml");
    BigDecimal line = Standards.read(file).parameters().get("income_line_rural");
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("income_line_rural: 1500000", "income_line_rural: 01500000"));
    assertEquals(line, Standards.read(file).parameters().get("income_line_rural"));
    assertEquals(new BigDecimal("1500000"), line);
  }

  private void restore() throws IOException {
    Files.copy(
        SHIPPED.resolve("vn-2022-2025.yaml"),
        conf.resolve("standards").resolve("vn-2022-2025.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void anIndicatorOrAClassMustNotStandTwice() throws IOException {
    String indicator = mistake("  - id: nutrition\n", "  - id: employment\n");
    assertTrue(indicator.contains("indicator 'employment' stands twice"), indicator);
    String povertyClass = mistake("id: near_poor", "id: poor");
    assertTrue(povertyClass.contains("class 'poor' stands twice"), povertyClass);
  }
}
