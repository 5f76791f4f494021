package giamngheo.jobs.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.config.ConfigurationTable;
import giamngheo.warehouse.table.InputTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the made-up district reports of the programme. */
class SampleProgrammeTest {
  private final SampleFixture sample = SampleFixture.once();

  @ParameterizedTest
  @ValueSource(ints = {2021, 2022, 2023, 2024})
  void everyYearHasEveryDatasetOfTheProgramme(int year) {
    for (InputTable table : InputTable.ofProgramme()) {
      assertFalse(sample.records(table.name(), year).isEmpty(), table.name() + year);
    }
    Set<String> projects =
        sample.records("activity", year).stream()
            .map(line -> line.get("project"))
            .collect(Collectors.toSet());
    assertEquals(Set.of("2", "3", "4", "6", "7"), projects, "1 and 5 are for poor districts");
  }

  @ParameterizedTest
  @ValueSource(ints = {2021, 2022, 2023, 2024})
  void householdsReachedAreThoseOfTheReviewInForceAndSomeAreReachedThreeTimes(int year) {
    Set<String> reviewed =
        sample.records("household", Math.max(2021, year - 1)).stream()
            .map(line -> line.get("household_id"))
            .collect(Collectors.toSet());
    Map<String, Set<String>> activities = new HashMap<>();
    for (Map<String, String> line : sample.records("participation", year)) {
      if (line.containsKey("household_id") && !line.get("household_id").isEmpty()) {
        assertTrue(reviewed.contains(line.get("household_id")));
        activities
            .computeIfAbsent(line.get("household_id"), id -> new HashSet<>())
            .add(line.get("activity_id"));
      }
    }
    assertTrue(activities.values().stream().anyMatch(reached -> reached.size() >= 3));
    assertTrue(activities.size() > 200, "households reached: " + activities.size());
  }

  @Test
  void oneSubprojectIsPaidFromThreeFunds() {
    Set<String> sources =
        sample.records("budget", 2023).stream()
            .filter(line -> "3.1".equals(line.get("subproject")))
            .map(line -> line.get("source"))
            .collect(Collectors.toSet());
    assertEquals(Set.of("central", "province", "mobilised"), sources);
  }

  @Test
  void someReportsAreLateAndSomeNeverCame() {
    List<Map<String, String>> sent = sample.records("submission", 2023);
    assertTrue(sent.size() < 3 * (18 + 1) + 2 * 7);
    assertTrue(
        sent.stream()
            .anyMatch(line -> line.get("received_at").compareTo(line.get("due_date") + "T24") > 0));
  }

  @Test
  void theReadmeListsEveryFaultOfTheProgramme() throws IOException {
    String readme = Files.readString(sample.folder().resolve("README.txt"));
    List<ConfigurationTable.Line> faults =
        SampleCsv.read(SampleReader.CONF, "programme-faults.csv");
    assertEquals(8, faults.size());
    faults.forEach(fault -> assertTrue(readme.contains(fault.required("vi"))));
    assertTrue(
        sample.records("activity", 2024).stream()
            .anyMatch(line -> "7.3".equals(line.get("subproject"))));
  }
}
