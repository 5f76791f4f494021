package giamngheo.jobs.sample;

import giamngheo.warehouse.table.DeclaredTotalTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.table.PopulationTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the folder of one review year. */
final class YearFolder {
  private final Calibration calibration;
  private final List<Commune> communes;
  private final List<SampleFault> faults;
  private final SampleHouseholdLines householdLines;
  private final MemberLines memberLines;
  private final ReviewSheet householdSheet;
  private final ReviewSheet memberSheet;
  private final long seed;

  YearFolder(
      Calibration calibration,
      List<Commune> communes,
      List<SampleFault> faults,
      Path conf,
      long seed) {
    this.calibration = calibration;
    this.communes = communes;
    this.faults = faults;
    this.householdLines = new SampleHouseholdLines(calibration, seed);
    this.memberLines = new MemberLines(calibration, seed);
    this.householdSheet = ReviewSheet.load(conf, HouseholdTable.TABLE.name());
    this.memberSheet = ReviewSheet.load(conf, MemberTable.TABLE.name());
    this.seed = seed;
  }

  /** Writes everything that is sent for that year. */
  List<SampleFile> write(
      Path folder, Calibration.Target target, Map<String, List<Review>> reviews) {
    Path year = folder.resolve(Integer.toString(target.year()));
    try {
      Files.createDirectories(year);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<CommuneFiles> sent =
        communes.parallelStream()
            .map(commune -> composed(commune, target.year(), reviews.get(commune.code())))
            .toList();
    List<SampleFile> files =
        new ArrayList<>(sent.parallelStream().flatMap(commune -> periodic(year, commune)).toList());
    for (int month : target.monthly()) {
      files.addAll(monthly(year, target.year(), month, reviews));
    }
    DistrictLines district = new DistrictLines(calibration, faults);
    files.add(
        csv(
            year.resolve("population.csv"),
            PopulationTable.TABLE,
            district.population(communes, target.year()),
            FileHabit.CANONICAL));
    files.add(
        csv(
            year.resolve("declared-total.csv"),
            DeclaredTotalTable.TABLE,
            district.declaredTotals(sent),
            FileHabit.CANONICAL));
    return files;
  }

  private CommuneFiles composed(Commune commune, int year, List<Review> reviews) {
    int latest = calibration.years().get(calibration.years().size() - 1).year();
    boolean numbers = year == latest && commune.profile().identityNumbers();
    List<Line> households = new ArrayList<>();
    List<Line> members = new ArrayList<>();
    for (Review review : reviews) {
      households.add(householdLines.line(review, commune, HouseholdTable.PERIODIC));
      for (Line line : memberLines.lines(review, numbers)) {
        members.add(line);
      }
    }
    CommuneFiles files = new CommuneFiles(commune, year, reviews, households, members);
    SeededFaults.apply(faults, files);
    return files;
  }

  private Stream<SampleFile> periodic(Path year, CommuneFiles sent) {
    FileHabit habit = sent.commune().profile().files();
    String code = sent.commune().code();
    String extension = habit.isSpreadsheet() ? ".xlsx" : ".csv";
    Path households = year.resolve(code + "-household" + extension);
    Path members = year.resolve(code + "-member" + extension);
    if (habit.isSpreadsheet()) {
      return Stream.of(
          sheet(households, HouseholdTable.TABLE, householdSheet, sent.households(), habit),
          sheet(members, MemberTable.TABLE, memberSheet, sent.members(), habit));
    }
    return Stream.of(
        csv(households, HouseholdTable.TABLE, sent.households(), habit),
        csv(members, MemberTable.TABLE, sent.members(), habit));
  }

  /** Some of the year's newcomers were recognised in a monthly review already. */
  private List<SampleFile> monthly(
      Path year, int number, int month, Map<String, List<Review>> reviews) {
    String period = String.format(Locale.ROOT, "%d-%02d", number, month);
    RandomDraw draw = RandomDraw.of(seed, "monthly", number * 100 + month);
    LocalDate day = LocalDate.of(number, month, 20);
    List<Line> households = new ArrayList<>();
    List<Line> members = new ArrayList<>();
    for (Commune commune : communes) {
      for (Review review : reviews.get(commune.code())) {
        if (review.isNewOnList()
            && draw.chance(calibration.flows().monthly())
            && review.isPossibleOn(day)) {
          Review earlier = review.on(day);
          households.add(householdLines.line(earlier, commune, HouseholdTable.MONTHLY));
          for (Line line : memberLines.lines(earlier, false)) {
            members.add(
                line.set(MemberTable.REVIEW_KIND, HouseholdTable.MONTHLY)
                    .set(MemberTable.REVIEW_DATE, day));
          }
        }
      }
    }
    return List.of(
        csv(
            year.resolve(period + "-household.csv"),
            HouseholdTable.TABLE,
            households,
            FileHabit.CANONICAL),
        csv(year.resolve(period + "-member.csv"), MemberTable.TABLE, members, FileHabit.CANONICAL));
  }

  private static SampleFile csv(Path path, InputTable table, List<Line> lines, FileHabit habit) {
    CsvFile.write(path, table, lines, habit);
    return new SampleFile(path, table.name(), SampleFile.CANONICAL);
  }

  private static SampleFile sheet(
      Path path, InputTable table, ReviewSheet form, List<Line> lines, FileHabit habit) {
    SpreadsheetFile.write(path, table, form, lines, habit);
    return new SampleFile(path, table.name(), SampleFile.REVIEW_SHEET);
  }
}
