package giamngheo.jobs.sample;

import java.util.SplittableRandom;

/**
 * One made-up household: who it is follows from its number, how it fares from the year too.
 *
 * <p>Facts are drawn, nothing is judged: whoever is hard up lacks more, that is all it knows.
 */
final class NationHousehold {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int MOST = 9;
  private static final int MONTHS = 12;
  private static final int SHORTEST_MONTH = 28;
  private static final int OCTOBER = 10;
  private static final int MIDDLE = 15;

  /** The year from which ages are counted. */
  private static final int FIRST_YEAR = 2022;

  final int[] birthYears = new int[MOST];
  final boolean[] males = new boolean[MOST];

  /** Of each member: spouse, child, parent by their place in {@link NationWords#RELATIONSHIPS}. */
  final int[] relationships = new int[MOST];

  /** Of each member, one number that settles name, day of birth and schooling. */
  final int[] traits = new int[MOST];

  int size;
  int ethnicity;
  int hamlet;

  /** From 0 to 1: how well off it is. */
  double means;

  /** What changes from one year to the next. */
  SplittableRandom chance;

  /** Becomes the household of that number in that year. */
  void become(long seed, int number, int year) {
    SplittableRandom fixed = new SplittableRandom(seed + number * GOLDEN);
    size = 0;
    ethnicity = Math.min(fixed.nextInt(11) / 2, NationWords.ETHNICITIES.length - 1);
    hamlet = fixed.nextInt(NationWords.HAMLETS);
    means = fixed.nextDouble();
    int headAge = 24 + fixed.nextInt(52);
    add(headAge, fixed.nextInt(5) > 0, 0, fixed);
    if (fixed.nextInt(100) < 86) {
      add(Math.max(19, headAge - 4 + fixed.nextInt(9)), !males[0], 1, fixed);
    }
    int children = (fixed.nextInt(4) + fixed.nextInt(4) + 1) / 2;
    for (int i = 0; i < children; i++) {
      // Nobody is born after the first review.
      add(1 + fixed.nextInt(Math.min(25, headAge - 20)), fixed.nextBoolean(), 2, fixed);
    }
    if (fixed.nextInt(2) == 0 && headAge < 65) {
      add(headAge + 20 + fixed.nextInt(10), fixed.nextBoolean(), 3, fixed);
    }
    chance = new SplittableRandom(fixed.nextLong() + year * GOLDEN);
  }

  private void add(int age, boolean male, int relationship, SplittableRandom fixed) {
    birthYears[size] = FIRST_YEAR - age;
    males[size] = male;
    relationships[size] = relationship;
    traits[size] = fixed.nextInt() & Integer.MAX_VALUE;
    size++;
  }

  int birthMonth(int member) {
    return 1 + traits[member] % MONTHS;
  }

  int birthDay(int member) {
    return 1 + traits[member] % SHORTEST_MONTH;
  }

  /** Completed years on the fifteenth of October. */
  int age(int member, int year) {
    int month = birthMonth(member);
    boolean yetToCome = month > OCTOBER || (month == OCTOBER && birthDay(member) > MIDDLE);
    return year - birthYears[member] - (yetToCome ? 1 : 0);
  }

  /** Whether something goes wrong that happens to so many of a hundred of the worst off. */
  boolean lacks(int percentOfWorst) {
    return chance.nextInt(100) < percentOfWorst * (1.15 - means);
  }

  boolean happens(int percent) {
    return chance.nextInt(100) < percent;
  }
}
