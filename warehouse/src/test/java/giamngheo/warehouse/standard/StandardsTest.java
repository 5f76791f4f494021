package giamngheo.warehouse.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
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
}
