package giamngheo.warehouse.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.config.ConfigurationMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong numbers and unknown dimensions are told by line and key when a standard is read. */
class StandardNumbersTest {
  private static final String STANDARD =
      """
      standard: made
      names: {en: Made}
      dataset: household
      review_years: {from: 2020, to: 2024}
      dimensions: [{id: health}, {id: work}]
      indicators:
        - {id: a, dimension: health, weight: 1/2, rule: a}
        - {id: b, dimension: work, weight: 0.5, rule: b}
      cutoff: 1
      thresholds: {severe: 1/2}
      classes: [{id: poor, when: deprived}, {id: not_poor, when: "true"}]
      headcounts: [{id: poor, classes: [poor]}]
      measurement: {cutoffs: ["1/2"], weightings: {odd: {a: 1, b: 2}}}
      """;

  @TempDir private Path folder;

  private PovertyStandard read(String text) throws IOException {
    return Standards.read(Files.writeString(folder.resolve("made.yaml"), text));
  }

  @Test
  void goodNumbersAreRead() throws IOException {
    assertEquals(2, read(STANDARD).totalScore());
  }

  @ParameterizedTest
  @CsvSource({
    "weight: 1/2, weight: one, indicators.a.weight, 7",
    "weight: 1/2, weight: -1, indicators.a.weight, 7",
    "weight: 1/2, weight: 1/0, indicators.a.weight, 7",
    "weight: 1/2, weight: 0.5/3, indicators.a.weight, 7",
    "weight: 0.5, weight: 1e3, indicators.b.weight, 8",
    "dimension: health, dimension: helth, indicators.a.dimension, 7",
    "cutoff: 1, cutoff: most, cutoff, 9",
    "cutoff: 1, cutoff: 0, cutoff, 9",
    "cutoff: 1, cutoff: 1.5, cutoff, 9",
    "severe: 1/2, severe: half, thresholds.severe, 10",
    "from: 2020, from: 2025, review_years, 4",
    "'{a: 1', '{a: x', measurement.weightings.odd.a, 13",
    "'{a: 1', '{z: 1', measurement.weightings.odd, 13"
  })
  void aWrongNumberIsToldWithItsLineAndKey(String right, String wrong, String key, int line) {
    ConfigurationMistake mistake =
        assertThrows(
            ConfigurationMistake.class, () -> read(STANDARD.replaceFirst(quote(right), wrong)));
    assertTrue(mistake.getMessage().contains("key '" + key + "'"), mistake.getMessage());
    assertTrue(mistake.getMessage().contains("line " + line), mistake.getMessage());
  }

  private static String quote(String text) {
    return Pattern.quote(text);
  }

  @Test
  void aFurtherCutoffInPercentIsNone() {
    ConfigurationMistake mistake =
        assertThrows(
            ConfigurationMistake.class, () -> read(STANDARD.replace("[\"1/2\"]", "[\"33.3\"]")));
    assertTrue(mistake.getMessage().contains("measurement.cutoffs"), mistake.getMessage());
  }

  @Test
  void anAbsentRuleIsKnownForAReviewAndCompleteForASurvey() throws IOException {
    assertEquals(PovertyStandard.Completeness.KNOWN, read(STANDARD).missingFacts().rule());
    String survey = STANDARD.replace("dataset: household", "dataset: survey\nsurvey: made");
    assertEquals(PovertyStandard.Completeness.COMPLETE, read(survey).missingFacts().rule());
    String certain = STANDARD + "missing_facts: {rule: certain}\n";
    assertEquals(PovertyStandard.Completeness.KNOWN, read(certain).missingFacts().rule());
  }
}
