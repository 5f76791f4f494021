package giamngheo.jobs.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * A household through the years.
 *
 * @param id code given once; it stays when the household moves
 * @param areaCode commune where it lives now
 * @param persons members, the head first
 * @param tendencies hardships in the order in which this household falls into them
 * @param hardness from 0 to 1: how hard it finds it to leave the list
 * @param dwelling the house as last seen
 */
record Household(
    String id,
    String areaCode,
    Hamlet hamlet,
    String ethnicity,
    List<Person> persons,
    List<Deprivation> tendencies,
    double hardness,
    boolean merit,
    Dwelling dwelling) {

  Household {
    persons = List.copyOf(persons);
    tendencies = List.copyOf(tendencies);
  }

  Person head() {
    return persons.get(0);
  }

  int size() {
    return persons.size();
  }

  boolean hasNoLabour(LocalDate day) {
    return persons.stream().noneMatch(person -> person.isAvailableForWork(day));
  }

  Household with(List<Person> others) {
    return new Household(
        id, areaCode, hamlet, ethnicity, others, tendencies, hardness, merit, dwelling);
  }

  Household with(Dwelling other) {
    return new Household(
        id, areaCode, hamlet, ethnicity, persons, tendencies, hardness, merit, other);
  }

  Household movedTo(String otherArea, Hamlet otherHamlet) {
    return new Household(
        id, otherArea, otherHamlet, ethnicity, persons, tendencies, hardness, merit, dwelling);
  }
}
