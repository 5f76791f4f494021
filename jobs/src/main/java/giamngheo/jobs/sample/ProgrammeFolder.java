package giamngheo.jobs.sample;

import giamngheo.warehouse.table.ActivityTable;
import giamngheo.warehouse.table.BudgetTable;
import giamngheo.warehouse.table.FeedbackTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.InspectionTable;
import giamngheo.warehouse.table.ParticipationTable;
import giamngheo.warehouse.table.StaffTable;
import giamngheo.warehouse.table.SubmissionTable;
import giamngheo.warehouse.table.TargetTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes what the district's offices send of the programme in one year. */
final class ProgrammeFolder {
  private final Calibration calibration;
  private final List<Commune> communes;
  private final List<ActivityPattern> patterns;
  private final Path conf;
  private final long seed;

  ProgrammeFolder(Calibration calibration, List<Commune> communes, Path conf, long seed) {
    this.calibration = calibration;
    this.communes = communes;
    this.patterns = ActivityPattern.load(conf);
    this.conf = conf;
    this.seed = seed;
  }

  /**
   * The files of a year; its folder is there already.
   *
   * @param reviews what the review in force says of each commune's households
   */
  List<SampleFile> write(Path folder, int year, Map<String, List<Review>> reviews) {
    Path into = folder.resolve(Integer.toString(year));
    int first = calibration.years().get(0).year();
    boolean isLatest = calibration.years().get(calibration.years().size() - 1).year() == year;
    String district = calibration.district();
    ProgrammeActivities activities =
        new ProgrammeActivities(district, patterns, reviews, year, isLatest, seed);
    ProgrammeOversight oversight = new ProgrammeOversight(communes, district, year, isLatest, seed);
    List<Line> money =
        ProgrammeMoney.lines(
            conf, year, first, communes.stream().map(Commune::code).toList(), seed);
    if (isLatest) {
      addFaults(activities, money, year);
    } else if (year == calibration.years().get(calibration.years().size() - 2).year()) {
      activities.activities().get(0).set(ActivityTable.ACTUAL_QUANTITY, null);
    }
    return List.of(
        file(into, ActivityTable.TABLE, activities.activities()),
        file(into, ParticipationTable.TABLE, activities.participation()),
        file(into, StaffTable.TABLE, oversight.staff()),
        file(into, BudgetTable.TABLE, money),
        file(into, InspectionTable.TABLE, oversight.inspections()),
        file(into, FeedbackTable.TABLE, oversight.feedback()),
        file(into, TargetTable.TABLE, oversight.targets()),
        file(into, SubmissionTable.TABLE, oversight.submissions()));
  }

  private static SampleFile file(Path folder, InputTable table, List<Line> lines) {
    Path path = folder.resolve(table.name() + ".csv");
    CsvFile.write(path, table, lines, FileHabit.CANONICAL);
    return new SampleFile(path, table.name(), SampleFile.CANONICAL);
  }

  /** The faults of {@code conf/sample/programme-faults.csv}. */
  private static void addFaults(ProgrammeActivities activities, List<Line> money, int year) {
    Line wrong = activities.activities().get(0).copy();
    activities
        .activities()
        .add(
            wrong
                .copy()
                .set(ActivityTable.ACTIVITY_ID, year + "-LOI-1")
                .set(ActivityTable.SUBPROJECT, "7.3"));
    activities
        .activities()
        .add(
            wrong
                .copy()
                .set(ActivityTable.ACTIVITY_ID, year + "-LOI-2")
                .set(ActivityTable.START_DATE, LocalDate.of(year, 5, 10))
                .set(ActivityTable.END_DATE, LocalDate.of(year, 5, 9)));
    List<Line> participation = activities.participation();
    participation.add(turnout(wrong.get(ActivityTable.ACTIVITY_ID), 20, 21));
    participation.add(turnout(year + "-LOI-9", 20, 8));
    money.get(0).set(BudgetTable.DOCUMENT, "Quyết định số 4568/QĐ-UBND ngày 22/12/" + year);
    Line small = money.get(money.size() - 1);
    small.set(BudgetTable.AMOUNT, (Long) small.get(BudgetTable.AMOUNT) / 1_000_000 * 10);
    money.stream()
        .filter(line -> BudgetTable.DISBURSED.equals(line.get(BudgetTable.ITEM)))
        .skip(2)
        .findFirst()
        .ifPresent(
            line ->
                line.set(BudgetTable.AMOUNT, (Long) line.get(BudgetTable.AMOUNT) + 9_000_000_000L));
  }

  private static Line turnout(Object activity, int persons, int women) {
    return Line.of(ParticipationTable.TABLE)
        .set(ParticipationTable.ACTIVITY_ID, activity)
        .set(ParticipationTable.GROUP, "other")
        .set(ParticipationTable.PERSONS, persons)
        .set(ParticipationTable.FEMALE, women);
  }
}
