package giamngheo.jobs.sample;

import giamngheo.warehouse.table.MemberTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns the members of a reviewed household into lines whose facts show its hardships. */
final class MemberLines {
  private final Calibration calibration;
  private final long seed;

  MemberLines(Calibration calibration, long seed) {
    this.calibration = calibration;
    this.seed = seed;
  }

  /** One line a member; none for a household that has left. */
  List<Line> lines(Review review, boolean identityNumbers) {
    List<Line> lines = new ArrayList<>();
    if (review.isDeparture()) {
      return lines;
    }
    Affected affected = Affected.of(review, seed);
    List<Person> persons = review.household().persons();
    for (int i = 0; i < persons.size(); i++) {
      Person person = persons.get(i);
      Line line = identity(review, person, i + 1);
      if (identityNumbers && person.age(review.day()) >= 14) {
        line.set(MemberTable.ID_NUMBER, identityNumber(person));
      }
      addHealth(line, person, affected, review.day());
      Schooling.of(person, affected.schooling(person), review.day()).addTo(line);
      addWork(line, person, affected, review.day());
      line.set("internet", affected.usesInternet(person, review.day()));
      lines.add(line);
    }
    return lines;
  }

  private static Line identity(Review review, Person person, int number) {
    return Line.of(MemberTable.TABLE)
        .set(MemberTable.REVIEW_YEAR, review.day().getYear())
        .set(MemberTable.AREA_CODE, review.household().areaCode())
        .set(MemberTable.HOUSEHOLD_ID, review.household().id())
        .set(MemberTable.MEMBER_NO, number)
        .set(MemberTable.FULL_NAME, person.name())
        .set(MemberTable.SEX, person.sex().code())
        .set(MemberTable.BIRTH_DATE, person.yearOnly() ? null : person.birth())
        .set(MemberTable.BIRTH_YEAR, person.yearOnly() ? person.birth().getYear() : null)
        .set(MemberTable.RELATIONSHIP, person.relationship().code())
        .set(MemberTable.ETHNICITY, person.ethnicity());
  }

  /** Province, century and sex, two digits of the year, six digits: the form of a real number. */
  private String identityNumber(Person person) {
    int year = person.birth().getYear();
    int century = (year / 100 - 19) * 2 + (person.sex() == Sex.MALE ? 0 : 1);
    return String.format(
        Locale.ROOT,
        "%s%d%02d%06d",
        calibration.identityPrefix(),
        century,
        year % 100,
        (int) (person.bent() * 1_000_000));
  }

  private static void addHealth(Line line, Person person, Affected affected, LocalDate day) {
    line.set("monthly_allowance", person.hasAllowance(day))
        .set("health_insurance", !affected.uninsured().contains(person));
    if (person.age(day) < 16) {
      boolean hungry = affected.malnourished().equals(Optional.of(person));
      line.set("stunted", hungry && person.bent() < 0.7)
          .set("underweight", hungry && person.bent() >= 0.4);
    }
  }

  private static void addWork(Line line, Person person, Affected affected, LocalDate day) {
    int age = person.age(day);
    if (age < 15) {
      return;
    }
    if (affected.jobless().equals(Optional.of(person))) {
      boolean seeking = person.bent() < 0.35;
      line.set("employment", seeking ? "seeking" : "wage")
          .set("labour_contract", seeking ? null : (Object) false);
    } else if (!person.isAvailableForWork(day)) {
      boolean busy = !person.disabled() && age >= person.retirement() && age < 72;
      line.set("employment", busy ? "self" : "inactive");
    } else if (person.bent() > 0.65 && person.bent() <= 0.85) {
      line.set("employment", "wage").set("labour_contract", true);
    } else {
      line.set("employment", person.bent() < 0.03 ? "inactive" : "self");
    }
  }

  /** Which members bear the hardships of their household. */
  private record Affected(
      Optional<Person> jobless,
      Optional<Person> malnourished,
      Set<Person> uninsured,
      Optional<Person> unschooledAdult,
      Optional<Person> unschooledChild,
      boolean offline,
      Person firstOnline) {

    static Affected of(Review review, long seed) {
      LocalDate day = review.day();
      List<Person> persons = review.household().persons();
      Set<Deprivation> hardships = review.hardships();
      RandomDraw draw = RandomDraw.of(seed, review.household().id() + "/members", day.getYear());
      return new Affected(
          first(
              hardships.contains(Deprivation.EMPLOYMENT),
              persons.stream().filter(person -> person.isAvailableForWork(day)).toList()),
          first(
              hardships.contains(Deprivation.NUTRITION),
              persons.stream().filter(person -> person.age(day) < 16).toList()),
          uninsured(review, draw),
          first(
              hardships.contains(Deprivation.ADULT_EDUCATION),
              persons.stream()
                  .filter(person -> Circumstances.mayLackSchooling(person, day))
                  .toList()),
          first(
              hardships.contains(Deprivation.CHILD_SCHOOLING),
              persons.stream()
                  .filter(person -> person.age(day) >= 3 && person.age(day) <= 15)
                  .toList()),
          hardships.contains(Deprivation.TELECOM),
          persons.stream()
              .filter(person -> person.age(day) >= 10)
              .max((one, two) -> one.birth().compareTo(two.birth()))
              .orElse(review.household().head()));
    }

    private static Optional<Person> first(boolean holds, List<Person> persons) {
      return holds ? persons.stream().findFirst() : Optional.empty();
    }

    /** A card for everyone, but for some members where the household lacks insurance. */
    private static Set<Person> uninsured(Review review, RandomDraw draw) {
      LocalDate day = review.day();
      List<Person> olderThanSix =
          review.household().persons().stream().filter(person -> person.age(day) >= 6).toList();
      Set<Person> without = new HashSet<>();
      if (review.hardships().contains(Deprivation.HEALTH_INSURANCE)) {
        without.add(draw.pick(olderThanSix));
        olderThanSix.stream().filter(person -> draw.chance(0.3)).forEach(without::add);
      }
      review.household().persons().stream()
          .filter(person -> person.age(day) < 6 && draw.chance(0.02))
          .forEach(without::add);
      return without;
    }

    boolean schooling(Person person) {
      return unschooledAdult.equals(Optional.of(person))
          || unschooledChild.equals(Optional.of(person));
    }

    boolean usesInternet(Person person, LocalDate day) {
      int age = person.age(day);
      return !offline
          && (person.equals(firstOnline) || (age >= 10 && age < 65 && person.bent() > 0.3));
    }
  }
}
