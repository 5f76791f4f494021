package giamngheo.jobs.sample;

import java.time.LocalDate;

/**
 * What a person attends and has completed. The school class follows the age reached in the year:
 * primary school from six, lower secondary from eleven, upper secondary from fifteen.
 *
 * @param attending level attended now, or none
 * @param completed highest level completed, or none
 * @param jobTraining whether an employer certified training on the job; null for children
 */
record Schooling(String attending, String completed, Boolean jobTraining) {
  private static final String NONE = "none";

  /**
   * The schooling of a person.
   *
   * @param behind whether the person lacks the schooling that the age asks for
   */
  static Schooling of(Person person, boolean behind, LocalDate day) {
    int age = person.age(day);
    if (age < 16) {
      return behind ? childBehind(age) : childAtSchool(person, day);
    }
    if (age > 30) {
      return new Schooling(NONE, adultLevel(person), false);
    }
    if (behind) {
      String level = age < 18 || person.bent() < 0.3 ? "primary" : "lower_secondary";
      return new Schooling(NONE, level, false);
    }
    return age < 18 ? teenager(person) : youngAdult(person, day);
  }

  private static Schooling childBehind(int age) {
    return new Schooling(NONE, age < 6 ? NONE : age < 12 ? "preschool" : "primary", null);
  }

  private static Schooling childAtSchool(Person person, LocalDate day) {
    int age = person.age(day);
    int schoolAge = Math.max(age, person.ageInYear(day.getYear()));
    if (age < 3) {
      return new Schooling(NONE, NONE, null);
    }
    if (schoolAge < 6) {
      return new Schooling("preschool", NONE, null);
    }
    if (schoolAge < 11) {
      return new Schooling("primary", "preschool", null);
    }
    if (schoolAge < 15) {
      return new Schooling("lower_secondary", "primary", null);
    }
    return new Schooling("upper_secondary", "lower_secondary", null);
  }

  private static Schooling teenager(Person person) {
    boolean atSchool = person.bent() > 0.25;
    return new Schooling(atSchool ? "upper_secondary" : NONE, "lower_secondary", false);
  }

  private static Schooling youngAdult(Person person, LocalDate day) {
    if (person.isStudent(day)) {
      String attended = person.bent() > 0.93 ? "university" : "college";
      return new Schooling(attended, "upper_secondary", false);
    }
    if (person.bent() < 0.12) {
      return new Schooling(NONE, "lower_secondary", true);
    }
    if (person.bent() < 0.35) {
      return new Schooling(NONE, "elementary_vocational", false);
    }
    if (person.bent() < 0.85) {
      return new Schooling(NONE, "upper_secondary", false);
    }
    return new Schooling(NONE, person.age(day) > 22 ? "college" : "upper_secondary", false);
  }

  /** Grown-ups beyond thirty: the younger the longer at school. */
  private static String adultLevel(Person person) {
    double reached = person.bent() + (person.birth().getYear() - 1960) * 0.006;
    if (reached < 0.15) {
      return NONE;
    }
    if (reached < 0.45) {
      return "primary";
    }
    if (reached < 0.85) {
      return "lower_secondary";
    }
    return reached < 1.05 ? "upper_secondary" : "intermediate";
  }

  void addTo(Line line) {
    line.set("attending", attending).set("completed", completed).set("job_training", jobTraining);
  }
}
