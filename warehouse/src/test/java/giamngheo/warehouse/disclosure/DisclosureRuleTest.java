package giamngheo.warehouse.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.config.ConfigurationMistake;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule for all that everybody may look at. */
class DisclosureRuleTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");

  @TempDir Path folder;

  private DisclosureRule read(String text) throws IOException {
    Files.writeString(folder.resolve("disclosure.yaml"), text);
    return DisclosureRule.read(folder);
  }

  @Test
  void tenAndHalfOfItselfAreShipped() {
    assertEquals(new DisclosureRule(10, new BigDecimal("0.5")), DisclosureRule.read(CONF));
  }

  @Test
  void itStandsInNoOtherFile() throws IOException {
    for (String other : new String[] {"portal.yaml", "mart.yaml"}) {
      String text = Files.readString(CONF.resolve(other));
      assertTrue(text.lines().noneMatch(line -> line.matches(" *(threshold|protection):.*")));
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0.5,threshold", "-1,0.5,threshold", "10,0,protection", "10,1.5,protection"})
  void aRuleThatProtectsNothingIsRefused(String threshold, String protection, String key) {
    ConfigurationMistake refused =
        assertThrows(
            ConfigurationMistake.class,
            () -> read("threshold: %s%nprotection: %s%n".formatted(threshold, protection)));
    assertTrue(refused.getMessage().contains("'" + key + "'"), refused.getMessage());
  }
}
