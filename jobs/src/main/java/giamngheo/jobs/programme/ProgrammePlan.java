package giamngheo.jobs.programme;

import giamngheo.jobs.context.CodeVersion;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.run.RunLog;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLog.CurrentUnit;
import giamngheo.warehouse.programme.Programme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Which periods and forms of the programme a run composes. A year's forms depend on everything up
 * to it: reviews, because they say who is poor, and earlier years of the programme, because figures
 * add up. Where nothing but reviews changed, the forms that ask nothing of them stand.
 *
 * @param years years with programme data, all of them as soon as one changed
 * @param forms the forms to be composed
 * @param fingerprints by year, what its forms are composed from
 * @param ground what the programme's lines count by, whatever their year: the verdicts on them, and
 *     the areas that ever sent a file
 */
public record ProgrammePlan(
    List<Integer> years,
    List<FormDefinition> forms,
    Map<Integer, String> fingerprints,
    String ground) {
  /** Table of what was composed from what. */
  public static final String LOG = "programme_log";

  /** Datasets whose lines make a year one of the programme; participation goes by its activity. */
  private static final List<String> DATED =
      List.of("activity", "staff", "budget", "inspection", "feedback", "submission");

  private static final List<String> UNDATED = List.of("participation");
  private static final List<String> TARGETS = List.of("target");

  /** Between what a year's forms are composed from: the programme, the reviews, the ground. */
  private static final String PART = "+";

  private static final List<String> REVIEWS =
      List.of("household", "member", "population", "declared_total", "household_link");

  public static ProgrammePlan of(JobContext workplace, BatchLog log, RunRequest request) {
    TreeMap<Integer, String> fingerprints = fingerprints(workplace, log, request);
    request.year().ifPresent(year -> fingerprints.tailMap(year, false).clear());
    Map<Integer, String> done = RunLog.read(workplace.warehouse(), LOG);
    String ground = ground(workplace, log);
    boolean changed =
        fingerprints.entrySet().stream().anyMatch(year -> !isDone(year, done, year.getValue()));
    boolean onlyReviews =
        fingerprints.entrySet().stream()
            .allMatch(
                year ->
                    isDone(year, done, ofProgramme(year.getValue()))
                        && done.get(year.getKey()).endsWith(PART + ground));
    return new ProgrammePlan(
        changed ? List.copyOf(fingerprints.keySet()) : List.of(),
        !changed
            ? List.of()
            : onlyReviews
                ? FormSources.onReviews(workplace)
                : workplace.configuration().forms().queries(),
        fingerprints,
        ground);
  }

  private static String ofProgramme(String fingerprint) {
    return fingerprint.substring(0, fingerprint.indexOf(PART));
  }

  private static boolean isDone(
      Map.Entry<Integer, String> year, Map<Integer, String> done, String wanted) {
    return done.getOrDefault(year.getKey(), "").startsWith(wanted + PART);
  }

  private static String ground(JobContext workplace, BatchLog log) {
    return DigestUtils.sha256Hex(
        JudgeProgramme.fingerprint(workplace.warehouse())
            + log.batches().stream()
                .flatMap(batch -> batch.units().stream())
                .map(held -> String.valueOf(held.unit().areaCode()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n", "\n", "")));
  }

  /** What is written down of each year when its forms stand. */
  public Map<Integer, String> done() {
    Map<Integer, String> done = new TreeMap<>();
    years.forEach(year -> done.put(year, fingerprints.get(year) + PART + ground));
    return done;
  }

  /** Every year with data of the programme, whether anything changed or not. */
  public static Set<Integer> allYears(BatchLog log) {
    Set<Integer> years = yearsOf(log, DATED);
    Set<Integer> reviewed = yearsOf(log, REVIEWS);
    Set<Integer> targets = yearsOf(log, TARGETS);
    targets.retainAll(reviewed);
    years.addAll(targets);
    return years;
  }

  /** The periods that rest in {@code form_cell}, of those years. */
  public static List<ReportPeriod> periods(Programme programme, Collection<Integer> years) {
    return years.stream()
        .flatMap(
            year ->
                programme.cutOffs().keySet().stream()
                    .map(name -> ReportPeriod.of(programme, year, name)))
        .toList();
  }

  private static TreeMap<Integer, String> fingerprints(
      JobContext workplace, BatchLog log, RunRequest request) {
    String always =
        workplace.configuration().sha256()
            + CodeVersion.current()
            + request.standardId().orElse("")
            + units(log, UNDATED).map(CurrentUnit::toString).collect(Collectors.joining("\n"));
    List<String> programme = new ArrayList<>(DATED);
    programme.addAll(TARGETS);
    TreeMap<Integer, String> fingerprints = new TreeMap<>();
    for (int year : allYears(log)) {
      fingerprints.put(
          year,
          DigestUtils.sha256Hex(always + "\n" + upTo(year, log, programme))
              + PART
              + DigestUtils.sha256Hex(upTo(year, log, REVIEWS)));
    }
    return fingerprints;
  }

  private static String upTo(int year, BatchLog log, List<String> datasets) {
    return units(log, datasets)
        .filter(current -> yearOf(current) <= year)
        .map(CurrentUnit::toString)
        .collect(Collectors.joining("\n"));
  }

  private static Set<Integer> yearsOf(BatchLog log, List<String> datasets) {
    Set<Integer> years = new TreeSet<>();
    units(log, datasets).map(ProgrammePlan::yearOf).filter(year -> year > 0).forEach(years::add);
    return years;
  }

  private static Stream<CurrentUnit> units(BatchLog log, List<String> datasets) {
    return datasets.stream()
        .flatMap(dataset -> log.current(dataset).stream())
        .sorted(Comparator.comparing(CurrentUnit::toString));
  }

  /** The year of a unit's period; 0 where the period does not begin with one. */
  private static int yearOf(CurrentUnit current) {
    String period = current.unit().period();
    return period.matches("[0-9]{4}.*") ? Integer.parseInt(period.substring(0, 4)) : 0;
  }
}
