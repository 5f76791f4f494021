package giamngheo.jobs.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points and classes follow from the written facts, by a reckoning of the test's own. */
class SampleFactsTest {
  private static final Set<String> SAFE_WATER =
      Set.of(
          "piped",
          "drilled_well",
          "protected_dug_well",
          "protected_spring",
          "rainwater",
          "bottled");
  private static final Set<String> UNSAFE_WATER =
      Set.of("unprotected_dug_well", "unprotected_spring", "surface", "other");
  private static final Set<String> GOOD_TOILETS =
      Set.of("septic", "pour_flush", "ventilated_pit", "double_vault");
  private static final List<String> LEVELS =
      List.of("none", "preschool", "primary", "lower_secondary", "upper_secondary");
  private static final List<String> DEVICES =
      List.of("tv", "radio", "desktop", "telephone", "laptop", "tablet", "smartphone");
  private final SampleFixture sample = SampleFixture.once();

  @ParameterizedTest
  @ValueSource(ints = {2021, 2022, 2023, 2024})
  void pointsAndClassesFollowFromTheFacts(int year) {
    Map<String, List<Map<String, String>>> members = new HashMap<>();
    sample
        .records("member", year)
        .forEach(
            line ->
                members
                    .computeIfAbsent(line.get("household_id"), id -> new ArrayList<>())
                    .add(line));
    Set<String> faulty = new HashSet<>();
    sample.reviewed(year).stream()
        .filter(line -> !isReadable(line, members.get(line.get("household_id"))))
        .forEach(line -> faulty.add(line.get("household_id")));
    Set<String> seen = new HashSet<>();
    List<String> wrongPoints = new ArrayList<>();
    List<String> wrongClasses = new ArrayList<>();
    for (Map<String, String> line : sample.reviewed(year)) {
      String id = line.get("household_id");
      if (faulty.contains(id) || !seen.add(id)) {
        continue;
      }
      int lacking = lacking(line, members.get(id));
      if (!line.get("b2_points").equals(Integer.toString(10 * lacking))) {
        wrongPoints.add(id);
      }
      if (!line.get("declared_class").equals(classOf(line, lacking))) {
        wrongClasses.add(id.substring(0, 5));
      }
    }
    assertEquals(List.of(), wrongPoints);
    long disagreeing =
        SampleFaults.list(SampleReader.CONF).stream()
            .filter(fault -> fault.year() == year && fault.kind() == FaultKind.CLASS_DISAGREES)
            .count();
    assertEquals(disagreeing, wrongClasses.size(), wrongClasses.toString());
    assertTrue(seen.size() > 2500);
  }

  private static boolean isReadable(Map<String, String> line, List<Map<String, String>> members) {
    return line.get("review_date").matches("(?!.*-02-31)\\d{4}-\\d\\d-\\d\\d")
        && line.get("floor_area_m2").matches("[0-9.]+")
        && (SAFE_WATER.contains(line.get("water_source"))
            || UNSAFE_WATER.contains(line.get("water_source")))
        && members.stream()
            .allMatch(
                one ->
                    one.getOrDefault("birth_date", "2000-01-01").matches("(?!.*-02-31)\\d{4}-.*"));
  }

  private static int lacking(Map<String, String> house, List<Map<String, String>> members) {
    LocalDate day = LocalDate.parse(house.get("review_date"));
    int persons = members.size();
    long dependants =
        members.stream().filter(one -> age(one, day) < 16 || yes(one, "monthly_allowance")).count();
    boolean[] lacks = {
      any(members, one -> isUnemployed(one, age(one, day))),
      2 * dependants > persons,
      any(members, one -> age(one, day) < 16 && (yes(one, "stunted") || yes(one, "underweight"))),
      any(members, one -> age(one, day) >= 6 && !yes(one, "health_insurance")),
      any(members, one -> isUntrained(one, age(one, day))),
      any(members, one -> isOutOfSchool(one, age(one, day))),
      (yes(house, "wall_durable") ? 0 : 1)
              + (yes(house, "column_durable") ? 0 : 1)
              + (yes(house, "roof_durable") ? 0 : 1)
          >= 2,
      new BigDecimal(house.get("floor_area_m2")).compareTo(BigDecimal.valueOf(8L * persons)) < 0,
      !SAFE_WATER.contains(house.get("water_source")),
      !GOOD_TOILETS.contains(house.get("toilet")),
      members.stream().noneMatch(one -> yes(one, "internet")),
      DEVICES.stream().noneMatch(device -> yes(house, device))
    };
    int count = 0;
    for (boolean lack : lacks) {
      count += lack ? 1 : 0;
    }
    return count;
  }

  private static boolean isUnemployed(Map<String, String> one, int age) {
    int end = one.get("sex").equals("male") ? 61 : 56;
    String work = one.getOrDefault("employment", "");
    return age >= 15
        && age < end
        && (work.equals("seeking") || (work.equals("wage") && !yes(one, "labour_contract")));
  }

  private static boolean isUntrained(Map<String, String> one, int age) {
    if (age < 16 || age > 30 || yes(one, "job_training")) {
      return false;
    }
    int needed = age < 18 ? 3 : 4;
    return rank(one, "attending") < needed && rank(one, "completed") < needed;
  }

  private static boolean isOutOfSchool(Map<String, String> one, int age) {
    if (age < 3 || age > 15) {
      return false;
    }
    int needed = age < 6 ? 1 : age < 12 ? 2 : 3;
    return rank(one, "attending") < needed && rank(one, "completed") < needed;
  }

  private static int rank(Map<String, String> one, String column) {
    int rank = LEVELS.indexOf(one.get(column));
    return rank < 0 ? LEVELS.size() - 1 : rank;
  }

  private static String classOf(Map<String, String> line, int lacking) {
    boolean urban = line.get("area_code").equals("06325");
    BigDecimal incomeLine = BigDecimal.valueOf(urban ? 2_000_000 : 1_500_000);
    boolean hasIncome = line.containsKey("income_per_capita");
    BigDecimal income = new BigDecimal(line.getOrDefault("income_per_capita", "0"));
    boolean passed =
        line.containsKey("b1_points")
            ? Integer.parseInt(line.get("b1_points")) <= (urban ? 175 : 140)
            : income.compareTo(incomeLine) <= 0;
    assertTrue(hasIncome || line.containsKey("b1_points"));
    if (passed) {
      return lacking >= 3 ? "poor" : "near_poor";
    }
    BigDecimal averageEnd = incomeLine.multiply(new BigDecimal("1.5"));
    return hasIncome && income.compareTo(incomeLine) > 0 && income.compareTo(averageEnd) <= 0
        ? "average"
        : "not_poor";
  }

  private static int age(Map<String, String> one, LocalDate day) {
    return one.containsKey("birth_date")
        ? Period.between(LocalDate.parse(one.get("birth_date")), day).getYears()
        : day.getYear() - Integer.parseInt(one.get("birth_year"));
  }

  private static boolean any(
      List<Map<String, String>> members, Predicate<Map<String, String>> holds) {
    return members.stream().anyMatch(holds);
  }

  private static boolean yes(Map<String, String> line, String column) {
    return "1".equals(line.get(column));
  }
}
