package giamngheo.jobs.sample;

import giamngheo.warehouse.table.HouseholdTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Turns what a review found into a household line. */
final class SampleHouseholdLines {
  private static final int RURAL_POINTS = 140;
  private static final int URBAN_POINTS = 175;
  private static final int RURAL_INCOME = 1_500_000;
  private static final int URBAN_INCOME = 2_000_000;
  private static final int INCOME_STEP = 500;

  private final Calibration calibration;
  private final long seed;

  SampleHouseholdLines(Calibration calibration, long seed) {
    this.calibration = calibration;
    this.seed = seed;
  }

  /** The line of a review; in the first year it also tells the class before. */
  Line line(Review review, Commune commune, String kind) {
    Household household = review.household();
    int year = review.day().getYear();
    Line line =
        Line.of(HouseholdTable.TABLE)
            .set(HouseholdTable.REVIEW_YEAR, year)
            .set(HouseholdTable.REVIEW_KIND, kind)
            .set(HouseholdTable.REVIEW_DATE, review.day())
            .set(HouseholdTable.AREA_CODE, commune.code())
            .set(HouseholdTable.HAMLET, household.hamlet().name())
            .set(HouseholdTable.HAMLET_CODE, household.hamlet().code())
            .set(HouseholdTable.HOUSEHOLD_ID, household.id())
            .set(HouseholdTable.HEAD_NAME, household.head().name())
            .set(HouseholdTable.HEAD_SEX, household.head().sex().code())
            .set(HouseholdTable.ETHNICITY, household.ethnicity())
            .set(HouseholdTable.EXIT_REASON, review.exitReason());
    if (year == calibration.years().get(0).year()) {
      line.set(HouseholdTable.OPENING_CLASS, review.before().code());
    }
    if (!review.isDeparture()) {
      RandomDraw draw = RandomDraw.of(seed, household.id(), year);
      addClass(line, review, commune, draw);
      addDwelling(line, household.dwelling());
      addCircumstances(line, review, draw);
    }
    return line;
  }

  private void addClass(Line line, Review review, Commune commune, RandomDraw draw) {
    PovertyClass found = review.found();
    boolean points = draw.chance(calibration.household().pointsGiven());
    int pointsLine = commune.urban() ? URBAN_POINTS : RURAL_POINTS;
    int given =
        found.isListed()
            ? draw.between(pointsLine - 80, pointsLine)
            : draw.between(pointsLine + 1, pointsLine + 90);
    BigDecimal income = income(found, commune.urban() ? URBAN_INCOME : RURAL_INCOME, draw);
    line.set(HouseholdTable.B1_POINTS, points ? given : null)
        .set(HouseholdTable.B2_POINTS, 10 * review.hardships().size())
        .set(HouseholdTable.DECLARED_CLASS, found.code());
    if (!points || found == PovertyClass.AVERAGE || draw.chance(0.2)) {
      line.set(HouseholdTable.INCOME_PER_CAPITA, income);
    }
    int year = review.day().getYear();
    boolean monthly = HouseholdTable.MONTHLY.equals(line.get(HouseholdTable.REVIEW_KIND));
    LocalDate decisionDay = monthly ? review.day().plusDays(14) : LocalDate.of(year, 12, 10);
    if (year <= calibration.decisionsUntil()) {
      int number = RandomDraw.of(seed, commune.code() + "/decision", year).between(60, 240);
      line.set(HouseholdTable.DECISION_NO, number + "/QĐ-UBND")
          .set(HouseholdTable.DECISION_DATE, decisionDay);
    }
  }

  /** VND a person and month, on the side of the line on which the class lies. */
  private static BigDecimal income(PovertyClass found, int line, RandomDraw draw) {
    int steps = line / INCOME_STEP;
    int drawn =
        switch (found) {
          case POOR -> draw.between(steps * 2 / 5, steps);
          case NEAR_POOR -> draw.between(steps * 3 / 5, steps);
          case AVERAGE -> draw.between(steps + 1, steps * 3 / 2);
          case NOT_POOR -> draw.between(steps * 3 / 2 + 1, steps * 3);
        };
    return BigDecimal.valueOf((long) drawn * INCOME_STEP);
  }

  private static void addDwelling(Line line, Dwelling dwelling) {
    line.set(HouseholdTable.FLOOR_AREA, dwelling.area())
        .set("wall_durable", dwelling.wall())
        .set("column_durable", dwelling.column())
        .set("roof_durable", dwelling.roof())
        .set("water_source", dwelling.water())
        .set("toilet", dwelling.toilet());
    Dwelling.DEVICES.forEach(device -> line.set(device, dwelling.devices().contains(device)));
  }

  private static void addCircumstances(Line line, Review review, RandomDraw draw) {
    Household household = review.household();
    boolean noLabour = household.hasNoLabour(review.day());
    boolean agricultural = draw.chance(0.85);
    line.set(HouseholdTable.NO_LABOUR_CAPACITY, noLabour)
        .set(HouseholdTable.MERIT_HOUSEHOLD, household.merit())
        .set(HouseholdTable.AGRICULTURAL, agricultural);
    if (review.found().isListed()) {
      line.set(HouseholdTable.POVERTY_CAUSES, causes(household, noLabour, draw))
          .set(HouseholdTable.SUPPORTS, supports(review, draw));
    }
    if (review.arrival() != null) {
      line.set(HouseholdTable.ENTRY_REASON, review.arrival().reason())
          .set(HouseholdTable.ORIGIN_HOUSEHOLD_ID, review.arrival().originHousehold())
          .set(HouseholdTable.ORIGIN_AREA_CODE, review.arrival().originArea());
    }
  }

  private static String causes(Household household, boolean noLabour, RandomDraw draw) {
    List<String> causes = new ArrayList<>();
    addIf(causes, draw.chance(0.22), "land");
    addIf(causes, draw.chance(0.48), "capital");
    addIf(causes, noLabour || draw.chance(0.12), "labour");
    addIf(causes, draw.chance(0.16), "tools");
    addIf(causes, draw.chance(0.30), "knowledge");
    addIf(causes, draw.chance(0.20), "skills");
    boolean disability = household.persons().stream().anyMatch(Person::disabled);
    addIf(causes, draw.chance(disability ? 0.7 : 0.10), "illness");
    addIf(causes, causes.isEmpty() || draw.chance(0.04), "other");
    return String.join(";", causes);
  }

  private static String supports(Review review, RandomDraw draw) {
    List<String> supports = new ArrayList<>(List.of("health"));
    boolean children =
        review.household().persons().stream()
            .anyMatch(person -> person.age(review.day()) >= 3 && person.age(review.day()) < 18);
    addIf(supports, children && draw.chance(0.8), "education");
    addIf(supports, draw.chance(0.25), "production");
    addIf(supports, draw.chance(0.35), "credit");
    boolean poorHouse = review.hardships().contains(Deprivation.HOUSING_QUALITY);
    addIf(supports, poorHouse && draw.chance(0.3), "housing");
    addIf(supports, draw.chance(0.05), "other");
    return String.join(";", supports);
  }

  private static void addIf(List<String> words, boolean holds, String word) {
    if (holds) {
      words.add(word);
    }
  }
}
