package giamngheo.jobs.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTotalsTest {
  private static final Set<String> POORER =
      Set.of("06328", "06331", "06340", "06361", "06370", "06376", "06379", "06382");
  private final SampleFixture sample = SampleFixture.once();

  @ParameterizedTest
  @CsvSource({"2021,2120,2090", "2022,1600,1880", "2023,1110,1640", "2024,640,1400"})
  void districtTotalsLieWithinATenthOfThePublished(int year, int poor, int nearPoor) {
    assertWithinATenth(poor, count(year, "poor"));
    assertWithinATenth(nearPoor, count(year, "near_poor"));
  }

  @Test
  void theFirstYearOpensWithThePublishedListOfTheYearBefore() {
    List<Map<String, String>> lines = sample.records("household", 2021);
    assertTrue(lines.stream().allMatch(line -> line.containsKey("opening_class")));
    assertWithinATenth(1589, count(lines, "opening_class", "poor"));
    assertWithinATenth(1299, count(lines, "opening_class", "near_poor"));
  }

  @Test
  void theEightPoorerCommunesArePoorerThanAllOthers() {
    Map<String, Double> rates = new TreeMap<>();
    for (Map<String, String> line : sample.records("population", 2021)) {
      if (!line.containsKey("hamlet_code")) {
        long poor =
            sample.reviewed(2021).stream()
                .filter(one -> one.get("area_code").equals(line.get("area_code")))
                .filter(one -> "poor".equals(one.get("declared_class")))
                .count();
        rates.put(line.get("area_code"), (double) poor / Integer.parseInt(line.get("households")));
      }
    }
    double poorest =
        rates.entrySet().stream()
            .filter(rate -> !POORER.contains(rate.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .max()
            .orElseThrow();
    POORER.forEach(code -> assertTrue(rates.get(code) > 1.2 * poorest, code));
  }

  @Test
  void residentsGrowSlowlyAndHamletsAddUpToTheirCommune() {
    assertWithinATenth(17_400, residents(2021));
    assertTrue(residents(2024) > residents(2021) && residents(2024) < 1.03 * residents(2021));
    for (String code : List.of("06325", "06328", "06367")) {
      int commune = 0;
      int hamlets = 0;
      for (Map<String, String> line : sample.records("population", 2024)) {
        int households = Integer.parseInt(line.get("households"));
        if (line.get("area_code").equals(code)) {
          commune += line.containsKey("hamlet_code") ? 0 : households;
          hamlets += line.containsKey("hamlet_code") ? households : 0;
        }
      }
      assertEquals(commune, hamlets, code);
    }
  }

  @Test
  void householdsAreMostlyTayOfFourPersonsFromOneToNine() {
    List<Map<String, String>> lines = sample.reviewed(2023);
    double tay = (double) count(lines, "ethnicity", "tay") / lines.size();
    assertTrue(tay > 0.5 && tay < 0.7, "tay " + tay);
    Map<String, Integer> sizes = new TreeMap<>();
    sample
        .records("member", 2023)
        .forEach(line -> sizes.merge(line.get("household_id"), 1, Integer::sum));
    double mean = sizes.values().stream().mapToInt(Integer::intValue).average().orElseThrow();
    assertTrue(mean > 3.7 && mean < 4.3, "mean " + mean);
    assertEquals(1, sizes.values().stream().min(Integer::compare).orElseThrow());
    assertTrue(sizes.values().stream().allMatch(size -> size <= 9));
  }

  private int residents(int year) {
    return sample.records("population", year).stream()
        .filter(line -> !line.containsKey("hamlet_code"))
        .mapToInt(line -> Integer.parseInt(line.get("households")))
        .sum();
  }

  private long count(int year, String declared) {
    return count(sample.reviewed(year), "declared_class", declared);
  }

  private static long count(List<Map<String, String>> lines, String column, String value) {
    return lines.stream().filter(line -> value.equals(line.get(column))).count();
  }

  private static void assertWithinATenth(long target, long actual) {
    assertTrue(Math.abs(target - actual) * 10 <= target, actual + " for " + target);
  }
}
