package giamngheo.jobs.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every listed fault is there, and no other of its kind. */
class SampleFaultsTest {
  private final SampleFixture sample = SampleFixture.once();

  @Test
  void thereAreEightToTwelveMostlyInTheLatestYear() {
    List<SampleFault> faults = SampleFaults.list(SampleReader.CONF);
    assertTrue(faults.size() >= 8 && faults.size() <= 12);
    assertTrue(2 * faults.stream().filter(fault -> fault.year() == 2024).count() > faults.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {2021, 2022, 2023, 2024})
  void theFilesHoldExactlyTheListedFaults(int year) {
    Set<String> expected = new TreeSet<>();
    for (SampleFault fault : SampleFaults.list(SampleReader.CONF)) {
      boolean seenFromOneYear =
          fault.kind() != FaultKind.CLASS_DISAGREES && fault.kind() != FaultKind.NOT_REVIEWED;
      if (fault.year() == year && seenFromOneYear) {
        expected.add(fault.areaCode() + " " + fault.kind());
      }
    }
    Set<String> found = new TreeSet<>();
    addHouseholdFaults(found, year);
    addMemberFaults(found, year);
    addTotalFaults(found, year);
    assertEquals(expected, found);
  }

  private void addHouseholdFaults(Set<String> found, int year) {
    Map<String, Map<String, String>> first = new HashMap<>();
    for (Map<String, String> line : sample.reviewed(year)) {
      String area = line.get("area_code");
      Map<String, String> other = first.putIfAbsent(line.get("household_id"), line);
      if (other != null) {
        found.add(
            area
                + " "
                + (other.equals(line) ? FaultKind.EQUAL_REPEAT : FaultKind.DIFFERING_DUPLICATE));
      }
      if (line.get("review_date").equals(year + "-02-31")) {
        found.add(area + " " + FaultKind.BAD_REVIEW_DATE);
      }
      if (!line.get("floor_area_m2").matches("[0-9.]+")) {
        found.add(area + " " + FaultKind.TEXT_FOR_NUMBER);
      }
      if (!line.get("water_source").matches("[a-z_]+")) {
        found.add(area + " " + FaultKind.UNKNOWN_CODE);
      }
    }
  }

  private void addMemberFaults(Set<String> found, int year) {
    Set<String> households = new HashSet<>();
    sample.reviewed(year).forEach(line -> households.add(line.get("household_id")));
    for (Map<String, String> line : sample.records("member", year)) {
      if (!households.contains(line.get("household_id"))) {
        found.add(line.get("area_code") + " " + FaultKind.ORPHAN_MEMBER);
      }
      if (line.getOrDefault("birth_date", "").matches("31/02/.*|.*-02-31")) {
        found.add(line.get("area_code") + " " + FaultKind.BAD_BIRTH_DATE);
      }
    }
  }

  /** A commune's declared poor against the households it calls poor itself. */
  private void addTotalFaults(Set<String> found, int year) {
    Map<String, Set<String>> poor = new HashMap<>();
    sample.reviewed(year).stream()
        .filter(line -> line.get("declared_class").equals("poor"))
        .forEach(
            line ->
                poor.computeIfAbsent(line.get("area_code"), code -> new HashSet<>())
                    .add(line.get("household_id")));
    List<Map<String, String>> totals = sample.records("declared_total", year);
    assertEquals(3 * 18, totals.size());
    for (Map<String, String> line : totals) {
      String area = line.get("area_code");
      boolean ofPoor = !line.get("column").equals("5");
      if (ofPoor && Integer.parseInt(line.get("value")) != poor.get(area).size()) {
        found.add(area + " " + FaultKind.TOTAL_OFF_BY_ONE);
      }
    }
  }
}
