package giamngheo.jobs.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleLivesTest {
  private final SampleFixture sample = SampleFixture.once();

  @ParameterizedTest
  @ValueSource(ints = {2022, 2023, 2024})
  void everyListedHouseholdIsReviewedAgainOrSaysWhyNot(int year) {
    Set<String> missing = new HashSet<>(listed(year - 1));
    sample
        .records("household", year)
        .forEach(line -> missing.remove(line.get("area_code") + " " + line.get("household_id")));
    long forgotten =
        SampleFaults.list(SampleReader.CONF).stream()
            .filter(fault -> fault.year() == year && fault.kind() == FaultKind.NOT_REVIEWED)
            .count();
    assertEquals(forgotten, missing.size());
  }

  @Test
  void householdsKeepTheirPeople() {
    Map<String, Set<String>> before = namesByHousehold(2023);
    Map<String, Set<String>> after = namesByHousehold(2024);
    Set<String> both = new HashSet<>(before.keySet());
    both.retainAll(after.keySet());
    assertTrue(both.size() > 2000);
    for (String id : both) {
      Set<String> common = new HashSet<>(before.get(id));
      common.retainAll(after.get(id));
      assertTrue(!common.isEmpty(), id);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2021, 2022, 2023, 2024})
  void aHouseholdIsReviewedInOneCommuneOnly(int year) {
    Set<String> places = new HashSet<>();
    Set<String> households = new HashSet<>();
    for (Map<String, String> line : sample.reviewed(year)) {
      places.add(line.get("household_id") + line.get("area_code"));
      households.add(line.get("household_id"));
    }
    assertEquals(households.size(), places.size());
  }

  @ParameterizedTest
  @CsvSource({
    "exit_reason,moved_out,80",
    "exit_reason,dissolved,50",
    "entry_reason,moved_in,60",
    "entry_reason,split,60"
  })
  void householdsMoveSplitAndDieOut(String column, String reason, int least) {
    long count = 0;
    for (int year = 2021; year <= 2024; year++) {
      count +=
          sample.records("household", year).stream()
              .filter(line -> reason.equals(line.get(column)))
              .count();
    }
    assertTrue(count >= least, reason + " " + count);
  }

  @Test
  void aMoverHasALineInBothCommunes() {
    List<Map<String, String>> lines = sample.records("household", 2024);
    Set<String> left =
        lines.stream()
            .filter(line -> "moved_out".equals(line.get("exit_reason")))
            .map(line -> line.get("area_code") + line.get("household_id"))
            .collect(Collectors.toSet());
    List<Map<String, String>> arrived =
        lines.stream()
            .filter(line -> "moved_in".equals(line.get("entry_reason")))
            .filter(line -> line.get("household_id").startsWith(line.get("origin_area_code")))
            .toList();
    assertTrue(arrived.size() >= 5);
    arrived.forEach(
        line -> assertTrue(left.contains(line.get("origin_area_code") + line.get("household_id"))));
  }

  @Test
  void someFallBackAfterTheyHadLeft() {
    Map<String, String> first = classes(2021);
    Map<String, String> second = classes(2022);
    Map<String, String> third = classes(2023);
    long relapsed =
        first.keySet().stream()
            .filter(id -> "poor".equals(first.get(id)) && "poor".equals(third.get(id)))
            .filter(id -> Set.of("average", "not_poor").contains(second.getOrDefault(id, "")))
            .count();
    assertTrue(relapsed >= 5, "relapsed " + relapsed);
  }

  @Test
  void povertyIsLeftByBothWays() {
    Map<String, String> before = classes(2023);
    Map<String, String> after = classes(2024);
    Map<String, Long> fates =
        before.keySet().stream()
            .filter(id -> "poor".equals(before.get(id)) && after.containsKey(id))
            .collect(Collectors.groupingBy(after::get, Collectors.counting()));
    Set.of("poor", "near_poor", "average", "not_poor")
        .forEach(fate -> assertTrue(fates.getOrDefault(fate, 0L) > 20, fates.toString()));
  }

  private Set<String> listed(int year) {
    return sample.reviewed(year).stream()
        .filter(line -> Set.of("poor", "near_poor").contains(line.get("declared_class")))
        .map(line -> line.get("area_code") + " " + line.get("household_id"))
        .collect(Collectors.toSet());
  }

  private Map<String, String> classes(int year) {
    Map<String, String> classes = new HashMap<>();
    sample
        .reviewed(year)
        .forEach(line -> classes.put(line.get("household_id"), line.get("declared_class")));
    return classes;
  }

  private Map<String, Set<String>> namesByHousehold(int year) {
    return sample.records("member", year).stream()
        .collect(
            Collectors.groupingBy(
                line -> line.get("household_id"),
                Collectors.mapping(line -> line.get("full_name"), Collectors.toSet())));
  }
}
