package giamngheo.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes up households and lets years pass over them. */
final class Households {
  private static final int MOST_MEMBERS = 9;

  private final Calibration calibration;
  private final Composition composition;
  private final Map<Deprivation, Double> weights;

  Households(Calibration calibration, NameBook names) {
    this.calibration = calibration;
    this.composition = new Composition(names, calibration.household());
    this.weights = calibration.hardshipWeights();
  }

  /** A household of the commune that no review has met yet. */
  Household unmet(Commune commune, Register register, int year, RandomDraw draw) {
    Hamlet hamlet = commune.anyHamlet(draw);
    String ethnicity = draw.weighted(calibration.listedMix(commune.profile().mix()));
    return founded(
        commune,
        hamlet,
        register.nextId(hamlet, draw),
        composition.members(ethnicity, year, draw),
        draw);
  }

  /**
   * The grown child of a large household who sets up house with a spouse.
   *
   * @return the old household without the child, and the new one; empty if nobody can leave
   */
  List<Household> split(
      Household old, Commune commune, Register register, int year, RandomDraw draw) {
    List<Person> leaving =
        old.persons().stream()
            .filter(person -> person.relationship() == Relationship.CHILD)
            .filter(person -> person.ageInYear(year) >= 20)
            .limit(1)
            .toList();
    if (old.size() < 5 || leaving.isEmpty()) {
      return List.of();
    }
    Person head = leaving.get(0).as(Relationship.HEAD);
    List<Person> couple = new ArrayList<>(List.of(head));
    if (draw.chance(0.9)) {
      couple.add(composition.spouseOf(head, year, draw));
      if (draw.chance(0.6)) {
        couple.add(composition.child(head, 0, Composition.anySex(draw), year, draw));
      }
    }
    List<Person> remaining = new ArrayList<>(old.persons());
    remaining.remove(leaving.get(0));
    String id = register.nextId(old.hamlet(), draw);
    return List.of(old.with(remaining), founded(commune, old.hamlet(), id, couple, draw));
  }

  private Household founded(
      Commune commune, Hamlet hamlet, String id, List<Person> persons, RandomDraw draw) {
    return new Household(
        id,
        commune.code(),
        hamlet,
        persons.get(0).ethnicity(),
        persons,
        Circumstances.tendencies(weights, draw),
        draw.unit(),
        draw.chance(calibration.household().merit()),
        null);
  }

  /** Births, deaths and grown children who leave, in one year. */
  Household afterAYear(Household household, int year, RandomDraw draw) {
    List<Person> persons = new ArrayList<>();
    for (Person person : household.persons()) {
      boolean dies = draw.chance(yearlyDeaths(person.ageInYear(year)));
      boolean leaves = leavesHome(person, year) && draw.chance(0.05);
      if (!dies && !leaves) {
        persons.add(person);
      }
    }
    if (persons.isEmpty() || !hasGrownUp(persons, year)) {
      return household;
    }
    List<Person> living = withHead(persons);
    if (living.size() < MOST_MEMBERS && expectsBirth(living, year) && draw.chance(0.12)) {
      living.add(composition.child(living.get(0), 0, Composition.anySex(draw), year, draw));
    }
    return household.with(living);
  }

  private static double yearlyDeaths(int age) {
    return age >= 75 ? 0.05 : age >= 60 ? 0.012 : 0.001;
  }

  private static boolean leavesHome(Person person, int year) {
    return person.relationship() == Relationship.CHILD && person.ageInYear(year) >= 21;
  }

  private static boolean hasGrownUp(List<Person> persons, int year) {
    return persons.stream().anyMatch(person -> person.ageInYear(year) >= 18);
  }

  /** Where the head has died the spouse follows, else the oldest. */
  private static List<Person> withHead(List<Person> persons) {
    if (persons.get(0).relationship() == Relationship.HEAD) {
      return persons;
    }
    Person next =
        persons.stream()
            .filter(person -> person.relationship() == Relationship.SPOUSE)
            .findFirst()
            .orElseGet(
                () ->
                    persons.stream()
                        .max((one, two) -> two.birth().compareTo(one.birth()))
                        .orElseThrow());
    List<Person> reordered = new ArrayList<>(List.of(next.as(Relationship.HEAD)));
    for (Person person : persons) {
      if (!person.equals(next)) {
        boolean stillChild =
            next.relationship() == Relationship.SPOUSE
                && person.relationship() == Relationship.CHILD;
        reordered.add(stillChild ? person : person.as(Relationship.OTHER));
      }
    }
    return reordered;
  }

  private static boolean expectsBirth(List<Person> persons, int year) {
    boolean couple = persons.size() >= 2 && persons.get(1).relationship() == Relationship.SPOUSE;
    return couple
        && persons.stream()
            .limit(2)
            .filter(person -> person.sex() == Sex.FEMALE)
            .anyMatch(person -> person.ageInYear(year) >= 19 && person.ageInYear(year) <= 40);
  }

  /** What a review finds in a household that stands in that class. */
  Review review(
      Household household,
      PovertyClass before,
      PovertyClass found,
      LocalDate day,
      RandomDraw draw) {
    int count = draw.position(calibration.hardshipCounts().get(found.code()));
    Set<Deprivation> hardships = Circumstances.hardships(household, count, day);
    Dwelling dwelling = Dwelling.realising(hardships, household.size(), household.dwelling(), draw);
    return new Review(day, household.with(dwelling), before, found, hardships, null, null);
  }
}
