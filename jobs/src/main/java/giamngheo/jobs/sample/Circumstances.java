package giamngheo.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which hardships a household can have, given who lives in it, and which ones it has. */
final class Circumstances {
  private Circumstances() {}

  /** A life-long order of hardships in which likely ones mostly come first. */
  static List<Deprivation> tendencies(Map<Deprivation, Double> weights, RandomDraw draw) {
    Map<Deprivation, Double> keys = new EnumMap<>(Deprivation.class);
    weights.forEach((hardship, weight) -> keys.put(hardship, Math.pow(draw.unit(), 1 / weight)));
    List<Deprivation> order = new ArrayList<>(keys.keySet());
    order.sort((left, right) -> Double.compare(keys.get(right), keys.get(left)));
    return order;
  }

  /**
   * So many hardships as asked, the household's own ones first. Dependency follows from who lives
   * there and cannot be chosen: it counts when it is true and is left out when it is not.
   */
  static Set<Deprivation> hardships(Household household, int count, LocalDate day) {
    Set<Deprivation> chosen = EnumSet.noneOf(Deprivation.class);
    if (isDependent(household.persons(), day)) {
      chosen.add(Deprivation.DEPENDENCY);
    }
    for (Deprivation hardship : household.tendencies()) {
      if (chosen.size() >= count) {
        break;
      }
      if (isPossible(hardship, household.persons(), day)) {
        chosen.add(hardship);
      }
    }
    return chosen;
  }

  /** More than half are children under 16 or older people with a monthly allowance. */
  static boolean isDependent(List<Person> persons, LocalDate day) {
    long dependants =
        persons.stream().filter(person -> person.age(day) < 16 || person.hasAllowance(day)).count();
    return 2 * dependants > persons.size();
  }

  /** Whether these hardships can all be true on that day, dependency neither more nor less. */
  static boolean agree(Household household, Set<Deprivation> hardships, LocalDate day) {
    return hardships.contains(Deprivation.DEPENDENCY) == isDependent(household.persons(), day)
        && hardships.stream()
            .filter(hardship -> hardship != Deprivation.DEPENDENCY)
            .allMatch(hardship -> isPossible(hardship, household.persons(), day));
  }

  private static boolean isPossible(Deprivation hardship, List<Person> persons, LocalDate day) {
    return switch (hardship) {
      case EMPLOYMENT -> persons.stream().anyMatch(person -> person.isAvailableForWork(day));
      case DEPENDENCY -> false;
      case NUTRITION -> persons.stream().anyMatch(person -> person.age(day) < 16);
      case HEALTH_INSURANCE -> persons.stream().anyMatch(person -> person.age(day) >= 6);
      case ADULT_EDUCATION -> persons.stream().anyMatch(person -> mayLackSchooling(person, day));
      case CHILD_SCHOOLING ->
          persons.stream().anyMatch(person -> person.age(day) >= 3 && person.age(day) <= 15);
      case HOUSING_QUALITY, HOUSING_AREA, WATER, TOILET, TELECOM, INFORMATION_ASSETS -> true;
    };
  }

  /** A young adult who is not at a college. */
  static boolean mayLackSchooling(Person person, LocalDate day) {
    int age = person.age(day);
    return age >= 16 && age <= 30 && !person.isStudent(day);
  }
}
