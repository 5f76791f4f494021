package giamngheo.warehouse.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.CallerMistake;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is one document of YAML 1.2 in UTF-8, whoever reads it. */
class StrictYamlTest {
  @TempDir private Path folder;

  private record Line(Map<String, BigDecimal> parameters, int year, double share) {}

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("own.yaml"), text);
  }

  private BigDecimal parameter(String written) throws IOException {
    return YamlFile.read(
            file("year: 1\nshare: 1\nparameters: {line: " + written + "}\n"), Line.class)
        .parameters()
        .get("line");
  }

  private String mistake(String text) throws IOException {
    Path file = file(text);
    return assertThrows(ConfigurationMistake.class, () -> YamlFile.read(file, Line.class))
        .getMessage();
  }

  @ParameterizedTest
  @CsvSource({
    "1500000, 1500000",
    "01500000, 1500000",
    "0899, 899",
    "-007.50, -7.50",
    "1.5e6, 1.5e6",
    "0o17, 15",
    "0x1F, 31",
    "'\"2000000\"', 2000000"
  })
  void aNumberIsReadAsItIsWritten(String written, BigDecimal number) throws IOException {
    assertEquals(0, number.compareTo(parameter(written)), written);
    assertEquals(
        number.toBigInteger().intValue(),
        YamlFile.read(file("share: 1\nyear: " + number.toBigInteger() + "\n"), Line.class).year());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1_500_000", "1:30", "1.500.000", "\"1,5\"", "0b11", "x", ".nan", "[1]"})
  void whatIsNoNumberIsRefusedWithItsKey(String written) throws IOException {
    String said = mistake("year: 1\nshare: 1\nparameters: {line: " + written + "}\n");
    assertTrue(said.startsWith("own.yaml, line 3, key 'parameters.line'"), said);
  }

  @Test
  void aWholeNumberHasNoFraction() throws IOException {
    assertTrue(mistake("year: 1.5\nshare: 1\n").contains("key 'year'"));
    assertEquals(2024, YamlFile.read(file("year: 02024\nshare: .5\n"), Line.class).year());
    assertEquals(0.5, YamlFile.read(file("year: 1\nshare: .5\n"), Line.class).share());
  }

  @Test
  void aSecondDocumentIsRefused() throws IOException {
    assertTrue(mistake("year: 1\nshare: 1\n---\nyear: 2\n").contains("second document"));
    Path file = folder.resolve("own.yaml");
    String said = assertThrows(CallerMistake.class, () -> YamlNode.read(file)).text().en();
    assertTrue(said.contains("second document") && said.contains("own.yaml, line 4"), said);
    assertEquals(1, YamlNode.parse("a", "---\nyear: 1\n...\n").required("year").integer());
  }

  @Test
  void aKeyGivenTwiceIsRefused() throws IOException {
    assertTrue(mistake("year: 1\nyear: 2\nshare: 1\n").startsWith("own.yaml, line 2"));
  }

  @Test
  void whatIsNotUtf8IsRefusedWithFileAndLine() throws IOException {
    Path file = folder.resolve("old.yaml");
    Files.write(file, "a: 1\nb: Hộ nghèo\n".getBytes(StandardCharsets.UTF_16LE));
    assertTrue(
        assertThrows(ConfigurationMistake.class, () -> YamlNode.read(file))
            .getMessage()
            .startsWith("old.yaml, line "));
    Files.write(file, new byte[] {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xE9, '\n'});
    String said =
        assertThrows(ConfigurationMistake.class, () -> YamlFile.read(file, Line.class))
            .getMessage();
    assertEquals("old.yaml, line 2: not UTF-8; save the file as UTF-8", said);
  }

  @Test
  void aMarkAtTheBeginningIsNoPartOfTheText() throws IOException {
    assertEquals(1, YamlNode.read(file("\uFEFFyear: 1\n")).required("year").integer());
  }
}
