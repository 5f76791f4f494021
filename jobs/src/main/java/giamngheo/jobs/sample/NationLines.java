package giamngheo.jobs.sample;

import java.io.IOException;

/** The lines of one household in one year. */
final class NationLines {
  static final String HOUSEHOLD =
      "review_year,review_date,area_code,hamlet,hamlet_code,household_id,head_name,head_sex,"
          + "ethnicity,income_per_capita,b1_points,floor_area_m2,wall_durable,column_durable,"
          + "roof_durable,water_source,toilet,tv,radio,desktop,telephone,laptop,tablet,smartphone,"
          + "no_labour_capacity,merit_household,agricultural,poverty_causes";
  static final String MEMBER =
      "review_year,area_code,household_id,member_no,full_name,sex,birth_date,relationship,"
          + "ethnicity,monthly_allowance,health_insurance,stunted,underweight,attending,completed,"
          + "job_training,employment,labour_contract,internet";

  private static final byte[] HAMLET = ByteLines.word("Thôn ");
  private static final int INCOME_STEP = 1_000;

  private final NationWords words;
  private final ByteLines households;
  private final ByteLines members;
  private final NationHousehold household = new NationHousehold();

  NationLines(NationWords words, ByteLines households, ByteLines members) {
    this.words = words;
    this.households = households;
    this.members = members;
  }

  /** Writes the household of that number in that commune. */
  void write(NationMap.Town commune, byte[] code, byte[] prefix, long seed, int number, int year)
      throws IOException {
    household.become(seed, number, year);
    households.number(year).date(year, 10, 15).word(code);
    households.code(HAMLET, household.hamlet + 1, 1).code(prefix, household.hamlet + 1, 3);
    households.code(prefix, number, 6);
    words.name(households, household.ethnicity, household.males[0], household.traits[0]);
    households
        .word(NationWords.SEXES[household.males[0] ? 1 : 0])
        .word(NationWords.ETHNICITIES[household.ethnicity]);
    addMeans(commune.urban() ? 35 : 0);
    addDwelling();
    households.truth(household.happens(4)).truth(household.happens(2)).truth(household.happens(85));
    households.word(NationWords.CAUSES[household.chance.nextInt(NationWords.CAUSES.length)]).end();
    for (int i = 0; i < household.size; i++) {
      addMember(code, prefix, number, year, i);
    }
  }

  /** Points of most, the income of the others; both rise with the means. */
  private void addMeans(int more) {
    double now = household.means + household.chance.nextDouble(-0.08, 0.1);
    if (household.happens(12)) {
      households.number(((int) (900 + 2600 * Math.max(0, now))) * INCOME_STEP).nothing();
    } else {
      households.nothing().number(90 + more + (int) (170 * Math.max(0, now)));
    }
  }

  private void addDwelling() {
    households.number(Math.max(10, (household.lacks(30) ? 7 : 14) * household.size));
    households
        .truth(!household.lacks(35))
        .truth(!household.lacks(35))
        .truth(!household.lacks(30))
        .word(
            NationWords.WATER[
                household.lacks(40) ? 3 + household.traits[0] % 2 : household.traits[0] % 3])
        .word(
            NationWords.TOILETS[
                household.lacks(45) ? 3 + household.traits[0] % 2 : household.traits[0] % 3]);
    boolean nothing = household.lacks(25);
    households.truth(!nothing && household.happens(80)).truth(false).truth(false).truth(false);
    households.truth(!nothing && household.happens(15)).truth(false).truth(!nothing);
  }

  private void addMember(byte[] code, byte[] prefix, int number, int year, int i)
      throws IOException {
    int trait = household.traits[i];
    int age = household.age(i, year);
    members.number(year).word(code).code(prefix, number, 6).number(i + 1);
    words.name(members, household.ethnicity, household.males[i], trait);
    members
        .word(NationWords.SEXES[household.males[i] ? 1 : 0])
        .date(household.birthYears[i], household.birthMonth(i), household.birthDay(i))
        .word(NationWords.RELATIONSHIPS[household.relationships[i]])
        .word(NationWords.ETHNICITIES[household.ethnicity])
        .truth(age >= 80)
        .truth(!household.lacks(12));
    if (age < 16) {
      members.truth(household.lacks(10)).truth(household.lacks(10));
    } else {
      members.nothing().nothing();
    }
    addSchooling(age, trait);
    addWork(age);
    members.truth(age >= 10 && age < 70 && !household.lacks(60)).end();
  }

  private void addSchooling(int age, int trait) {
    int level = age < 3 ? 0 : age < 6 ? 1 : age < 12 ? 2 : age < 16 ? 3 : age < 18 ? 4 : 0;
    boolean goes = level > 0 && !household.lacks(level == 4 ? 70 : 8);
    int adult = trait % 10 < 2 ? 2 : trait % 10 < 6 ? 3 : trait % 10 < 9 ? 4 : 5 + trait % 2;
    int completed = age >= 18 ? adult : Math.max(0, level - 1);
    members
        .word(NationWords.LEVELS[goes ? level : 0])
        .word(NationWords.LEVELS[completed])
        .truth(age >= 16 && household.happens(25));
  }

  private void addWork(int age) {
    if (age < 15) {
      members.nothing().nothing();
      return;
    }
    int work = age >= 70 || age < 18 ? 0 : household.lacks(8) ? 3 : household.happens(30) ? 2 : 1;
    members.word(NationWords.WORK[work]);
    if (work == 2) {
      members.truth(!household.lacks(25));
    } else {
      members.nothing();
    }
  }
}
