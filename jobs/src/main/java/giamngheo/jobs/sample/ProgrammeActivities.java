package giamngheo.jobs.sample;

import giamngheo.jobs.sample.ActivityPattern.Turnout;
import giamngheo.warehouse.table.ActivityTable;
import giamngheo.warehouse.table.ParticipationTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The activities of one year, and whom they reached: people by group, and households by name. */
final class ProgrammeActivities {
  /** Households without the hardship are reached this often: help that misses its aim. */
  private static final double MISSED = 0.02;

  private static final double WOMEN = 0.42;
  private static final double MINORITY = 0.80;

  private final Map<String, List<Review>> reviews;
  private final int year;
  private final boolean isLatest;
  private final long seed;
  private final List<Line> activities = new ArrayList<>();
  private final List<Line> participation = new ArrayList<>();

  /**
   * Makes the activities of a year.
   *
   * @param reviews what the review in force says of each commune's households
   * @param isLatest whether the year is still under way, so that not all is done
   */
  ProgrammeActivities(
      String district,
      List<ActivityPattern> patterns,
      Map<String, List<Review>> reviews,
      int year,
      boolean isLatest,
      long seed) {
    this.reviews = reviews;
    this.year = year;
    this.isLatest = isLatest;
    this.seed = seed;
    for (ActivityPattern pattern : patterns) {
      List<String> areas =
          pattern.everywhere() ? reviews.keySet().stream().sorted().toList() : List.of(district);
      areas.forEach(area -> add(pattern, area, pattern.everywhere() ? List.of(area) : List.of()));
    }
  }

  List<Line> activities() {
    return activities;
  }

  List<Line> participation() {
    return participation;
  }

  private void add(ActivityPattern pattern, String area, List<String> communes) {
    String id = "%d-%s-%s".formatted(year, pattern.key(), area);
    RandomDraw draw = RandomDraw.of(seed, "programme/" + pattern.key() + area, year);
    LocalDate start = LocalDate.of(year, pattern.number("month"), draw.between(1, 20));
    String status = status(start, draw);
    boolean done = status.equals(ActivityTable.DONE);
    activities.add(
        Line.of(ActivityTable.TABLE)
            .set(ActivityTable.ACTIVITY_ID, id)
            .set(ActivityTable.YEAR, year)
            .set(ActivityTable.PROJECT, pattern.number("project"))
            .set(ActivityTable.SUBPROJECT, pattern.text("subproject"))
            .set(ActivityTable.ACTIVITY_NAME, pattern.text("name"))
            .set(ActivityTable.TOPIC, pattern.text("topic"))
            .set(ActivityTable.LEVEL, pattern.text("level"))
            .set(ActivityTable.PLACE, pattern.text("place"))
            .set(ActivityTable.LEAD_AGENCY, pattern.text("agency"))
            .set(ActivityTable.AREA_CODE, area)
            .set(ActivityTable.KIND, pattern.text("kind"))
            .set(ActivityTable.START_DATE, start)
            .set(ActivityTable.END_DATE, done ? start.plusDays(pattern.number("days") - 1L) : null)
            .set(ActivityTable.STATUS, status)
            .set(ActivityTable.UNIT, pattern.text("unit"))
            .set(ActivityTable.PLANNED_QUANTITY, pattern.number("quantity"))
            .set(ActivityTable.ACTUAL_QUANTITY, done ? pattern.number("quantity") : null)
            .set(ActivityTable.PLANNED_PARTICIPANTS, pattern.number("participants"))
            .set(ActivityTable.NOTE, "Số liệu giả định"));
    if (done) {
      pattern.groups().forEach(group -> participation.add(turnout(id, group, draw)));
      addReached(pattern, id, communes, draw);
    }
  }

  /** Of the latest year something is cancelled, something late, something still to come. */
  private String status(LocalDate start, RandomDraw draw) {
    double luck = draw.unit();
    if (!isLatest || luck < 0.88) {
      return ActivityTable.DONE;
    }
    return start.getMonthValue() > 8 ? "planned" : luck < 0.94 ? "ongoing" : "cancelled";
  }

  private Line turnout(String id, Turnout group, RandomDraw draw) {
    int persons = Math.max(1, group.persons() - draw.between(0, 1 + group.persons() / 10));
    return Line.of(ParticipationTable.TABLE)
        .set(ParticipationTable.ACTIVITY_ID, id)
        .set(ParticipationTable.GROUP, group.group())
        .set(ParticipationTable.PERSONS, persons)
        .set(ParticipationTable.ATTENDANCES, persons * group.times())
        .set(ParticipationTable.FEMALE, (int) Math.round(persons * WOMEN))
        .set(ParticipationTable.ETHNIC_MINORITY, (int) Math.round(persons * MINORITY));
  }

  private void addReached(
      ActivityPattern pattern, String id, List<String> communes, RandomDraw draw) {
    if (pattern.hardship() == null) {
      return;
    }
    List<String> areas =
        communes.isEmpty() ? reviews.keySet().stream().sorted().toList() : communes;
    for (String area : areas) {
      boolean isFirst = true;
      for (Review review : reviews.get(area)) {
        if (review.isDeparture() || !review.found().isListed()) {
          continue;
        }
        boolean lacks = review.hardships().contains(pattern.hardship());
        // The first listed household of each commune is in every activity: three count it thrice.
        boolean reached = draw.chance(lacks ? pattern.reach() : MISSED);
        if (reached || (isFirst && pattern.everywhere())) {
          participation.add(household(id, review, pattern.hardship()));
        }
        isFirst = false;
      }
    }
  }

  private static Line household(String id, Review review, Deprivation hardship) {
    return Line.of(ParticipationTable.TABLE)
        .set(ParticipationTable.ACTIVITY_ID, id)
        .set(ParticipationTable.GROUP, review.found().code() + "_household")
        .set(ParticipationTable.HOUSEHOLD_ID, review.household().id())
        .set(ParticipationTable.BENEFIT, hardship.name().toLowerCase(Locale.ROOT));
  }
}
