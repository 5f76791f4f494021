package giamngheo.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes up who lives in a household. */
final class Composition {
  private static final int MOST_MEMBERS = 9;

  private final NameBook names;
  private final Calibration.Households shares;

  Composition(NameBook names, Calibration.Households shares) {
    this.names = names;
    this.shares = shares;
  }

  /**
   * A household as it might be in that year: old people alone, a couple, two or three generations.
   */
  List<Person> members(String ethnicity, int year, RandomDraw draw) {
    double kind = draw.unit();
    if (kind < 0.10) {
      return elderly(ethnicity, year, draw);
    }
    if (kind < 0.70) {
      return family(ethnicity, year, draw.between(27, 54), draw);
    }
    return threeGenerations(ethnicity, year, draw);
  }

  private List<Person> elderly(String ethnicity, int year, RandomDraw draw) {
    boolean woman = draw.chance(0.6);
    List<Person> persons = new ArrayList<>();
    int age = draw.between(62, 86);
    persons.add(
        person(ethnicity, woman ? Sex.FEMALE : Sex.MALE, age, Relationship.HEAD, year, draw));
    if (draw.chance(0.45)) {
      persons.add(spouseOf(persons.get(0), year, draw));
    }
    return persons;
  }

  /** Head, mostly a spouse, and children, now and then an old parent. */
  private List<Person> family(String ethnicity, int year, int headAge, RandomDraw draw) {
    List<Person> persons = new ArrayList<>();
    boolean woman = draw.chance(0.13);
    Person head =
        person(ethnicity, woman ? Sex.FEMALE : Sex.MALE, headAge, Relationship.HEAD, year, draw);
    persons.add(head);
    if (draw.chance(woman ? 0.25 : 0.93)) {
      persons.add(spouseOf(head, year, draw));
    }
    int children = draw.position(List.of(0.07, 0.20, 0.42, 0.20, 0.08, 0.03));
    addChildren(persons, children, headAge - 20, year, draw);
    if (draw.chance(0.25)) {
      persons.add(
          person(
              ethnicity,
              draw.chance(0.7) ? Sex.FEMALE : Sex.MALE,
              headAge + draw.between(20, 32),
              Relationship.PARENT,
              year,
              draw));
    }
    return persons;
  }

  /** Grandparents as heads, a grown child with a spouse, and grandchildren. */
  private List<Person> threeGenerations(String ethnicity, int year, RandomDraw draw) {
    List<Person> persons = new ArrayList<>();
    int headAge = draw.between(48, 66);
    Person head =
        person(
            ethnicity,
            draw.chance(0.85) ? Sex.MALE : Sex.FEMALE,
            headAge,
            Relationship.HEAD,
            year,
            draw);
    persons.add(head);
    if (draw.chance(0.8)) {
      persons.add(spouseOf(head, year, draw));
    }
    Person son = child(head, Math.max(18, headAge - draw.between(21, 30)), Sex.MALE, year, draw);
    persons.add(son);
    if (draw.chance(0.7)) {
      persons.add(spouseOf(son, year, draw).as(Relationship.OTHER));
      int grandchildren = draw.position(List.of(0.15, 0.40, 0.33, 0.12));
      for (int i = 0; i < grandchildren; i++) {
        int age = draw.between(0, Math.max(1, son.ageInYear(year) - 19));
        persons.add(child(son, Math.min(age, 17), anySex(draw), year, draw).as(Relationship.OTHER));
      }
    }
    return persons;
  }

  private void addChildren(List<Person> persons, int count, int oldest, int year, RandomDraw draw) {
    for (int i = 0; i < count && persons.size() < MOST_MEMBERS; i++) {
      int age = draw.between(0, Math.min(Math.max(1, oldest), 24));
      persons.add(child(persons.get(0), age, anySex(draw), year, draw));
    }
  }

  Person child(Person parent, int age, Sex sex, int year, RandomDraw draw) {
    String family = parent.name().substring(0, parent.name().indexOf(' '));
    return made(family, parent.ethnicity(), sex, age, Relationship.CHILD, year, draw);
  }

  Person spouseOf(Person partner, int year, RandomDraw draw) {
    int age = partner.ageInYear(year) + (partner.sex() == Sex.MALE ? -1 : 1) * draw.between(-1, 5);
    String ethnicity = partner.ethnicity();
    if (draw.chance(0.15)) {
      ethnicity = draw.pick(List.of("tay", "tay", "nung", "kinh"));
    }
    return person(
        ethnicity, partner.sex().other(), Math.max(18, age), Relationship.SPOUSE, year, draw);
  }

  static Sex anySex(RandomDraw draw) {
    return draw.chance(0.515) ? Sex.MALE : Sex.FEMALE;
  }

  private Person person(
      String ethnicity, Sex sex, int age, Relationship relationship, int year, RandomDraw draw) {
    return made(names.family(ethnicity, draw), ethnicity, sex, age, relationship, year, draw);
  }

  private Person made(
      String family,
      String ethnicity,
      Sex sex,
      int age,
      Relationship relationship,
      int year,
      RandomDraw draw) {
    LocalDate birth = LocalDate.ofYearDay(year - age, draw.between(1, age == 0 ? 200 : 365));
    return new Person(
        names.fullName(family, sex, draw),
        sex,
        birth,
        age > 5 && draw.chance(shares.yearOfBirthOnly()),
        relationship,
        ethnicity,
        draw.chance(shares.disabled()),
        draw.unit());
  }
}
