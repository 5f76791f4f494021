package giamngheo.jobs.run;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.CodeVersion;
import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLog.CurrentUnit;
import giamngheo.warehouse.batch.BatchUnit;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import giamngheo.warehouse.table.HouseholdLinkTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.TargetTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which years a run computes, and under which standards.
 *
 * <p>A year depends on the lines of every year before it (a relapse is known by them), so all years
 * up to the last one wanted are computed together. It depends on nothing later, so only the rows of
 * years that changed are made and written.
 *
 * @param years all years up to the last one wanted; none if nothing changed
 * @param changed those whose rows are written: everything that they depend on is another than when
 *     they were written last
 * @param standards review years by standard
 * @param governing review years by the standard that governs them
 * @param fingerprints what the figures of each year were computed from
 * @param dataCutoffs when the last file was loaded that the figures of each year can rest on
 */
public record RunPlan(
    List<Integer> years,
    List<Integer> changed,
    Map<PovertyStandard, List<Integer>> standards,
    Map<PovertyStandard, List<Integer>> governing,
    Map<Integer, String> fingerprints,
    Map<Integer, Instant> dataCutoffs) {

  /** What changed since the last run, up to the year asked for. */
  public static RunPlan of(JobContext workplace, ReviewLines lines, RunRequest request) {
    TreeMap<Integer, String> fingerprints = asked(workplace, lines, request);
    Map<Integer, String> done = RunLog.read(workplace.warehouse());
    List<Integer> changed =
        fingerprints.entrySet().stream()
            .filter(
                year ->
                    request.mapDate().isPresent()
                        || !year.getValue().equals(done.get(year.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    return of(workplace, lines, request, changed, fingerprints);
  }

  /** Everything up to the year asked for, whether it changed or not. */
  public static RunPlan whole(JobContext workplace, ReviewLines lines, RunRequest request) {
    TreeMap<Integer, String> fingerprints = asked(workplace, lines, request);
    return of(workplace, lines, request, List.copyOf(fingerprints.keySet()), fingerprints);
  }

  private static TreeMap<Integer, String> asked(
      JobContext workplace, ReviewLines lines, RunRequest request) {
    TreeMap<Integer, String> fingerprints =
        fingerprints(workplace, lines, request.standardId().orElse(""));
    request.year().ifPresent(year -> fingerprints.tailMap(year, false).clear());
    return fingerprints;
  }

  private static RunPlan of(
      JobContext workplace,
      ReviewLines lines,
      RunRequest request,
      List<Integer> changed,
      Map<Integer, String> fingerprints) {
    List<Integer> years = changed.isEmpty() ? List.of() : List.copyOf(fingerprints.keySet());
    Standards known = workplace.configuration().standards();
    Map<PovertyStandard, List<Integer>> governing = new LinkedHashMap<>();
    for (int year : years) {
      known
          .governing(year)
          .ifPresent(
              standard -> governing.computeIfAbsent(standard, s -> new ArrayList<>()).add(year));
    }
    Map<PovertyStandard, List<Integer>> standards = new LinkedHashMap<>(governing);
    request
        .standardId()
        .map(id -> asked(known, id))
        .ifPresent(standard -> standards.put(standard, years));
    return new RunPlan(
        years, changed, standards, governing, fingerprints, dataCutoffs(lines.log(), years));
  }

  /** Of rows with a review year, those whose year changed. */
  public Dataset<Row> ofChanged(Dataset<Row> rows) {
    return changed.size() == years.size()
        ? rows
        : rows.filter(col(HouseholdTable.REVIEW_YEAR).isin(changed.toArray()));
  }

  /** Whether that standard is the law of that year's review. */
  public boolean governs(String standardId, int year) {
    return governing.entrySet().stream()
        .anyMatch(law -> law.getKey().id().equals(standardId) && law.getValue().contains(year));
  }

  private static PovertyStandard asked(Standards known, String id) {
    return known
        .named(id)
        .filter(PovertyStandard::judgesReviews)
        .orElseThrow(
            () ->
                new CallerMistake(
                    new Text(
                        "Không có chuẩn “" + id + "” cho rà soát hộ.\nCác chuẩn có: " + ids(known),
                        "There is no standard “"
                            + id
                            + "” for household reviews.\nKnown: "
                            + ids(known))));
  }

  private static String ids(Standards known) {
    return known.all().stream().map(PovertyStandard::id).collect(Collectors.joining(", "));
  }

  public List<String> standardIds() {
    return standards.keySet().stream().map(PovertyStandard::id).toList();
  }

  /** Of every year with a periodic review: everything its figures depend on. */
  public static TreeMap<Integer, String> fingerprints(
      JobContext workplace, ReviewLines lines, String standardId) {
    TreeSet<Integer> years = new TreeSet<>();
    List<CurrentUnit> units = new ArrayList<>();
    for (InputTable table : InputTable.ofReviews()) {
      units.addAll(lines.log().current(table.name()));
    }
    units.forEach(current -> years.add(yearOf(current)));
    units.addAll(lines.log().current(TargetTable.TABLE.name()));
    units.sort(Comparator.comparing(CurrentUnit::toString));
    String configuration = workplace.configuration().sha256() + CodeVersion.current() + standardId;
    TreeMap<Integer, String> fingerprints = new TreeMap<>();
    for (int year : years) {
      String inputs =
          units.stream()
              .filter(current -> yearOf(current) <= year || isOfAllYears(current))
              .map(CurrentUnit::toString)
              .collect(Collectors.joining("\n"));
      fingerprints.put(
          year,
          DigestUtils.sha256Hex(
              configuration + "\n" + inputs + "\n" + lines.published().before(year)));
    }
    return fingerprints;
  }

  /**
   * Which standard was asked for, or none, when the figures of each year were made; a year whose
   * figures a run would make anew, whatever it was asked for, is left out.
   */
  public static Map<Integer, Optional<String>> askedWhenMade(
      JobContext workplace, ReviewLines lines) {
    Map<Integer, String> done = RunLog.read(workplace.warehouse());
    List<String> asked = new ArrayList<>(List.of(""));
    workplace.configuration().standards().all().stream()
        .filter(PovertyStandard::judgesReviews)
        .map(PovertyStandard::id)
        .forEach(asked::add);
    Map<Integer, Optional<String>> made = new TreeMap<>();
    for (String standard : asked) {
      fingerprints(workplace, lines, standard)
          .forEach(
              (year, fingerprint) -> {
                if (fingerprint.equals(done.get(year))) {
                  made.putIfAbsent(year, Optional.of(standard).filter(id -> !id.isEmpty()));
                }
              });
    }
    return made;
  }

  private static Map<Integer, Instant> dataCutoffs(BatchLog log, List<Integer> years) {
    Map<Integer, Instant> cutoffs = new TreeMap<>();
    for (Batch batch : log.batches()) {
      for (int year : years) {
        if (batch.units().stream()
            .anyMatch(held -> yearOf(held.unit()) <= year && log.isCurrent(held))) {
          cutoffs.merge(year, batch.loadedAt(), (one, other) -> one.isAfter(other) ? one : other);
        }
      }
    }
    return cutoffs;
  }

  /** A link joins codes in every review; a target of a later year may ask something of this one. */
  private static boolean isOfAllYears(CurrentUnit current) {
    String dataset = current.unit().dataset();
    return dataset.equals(HouseholdLinkTable.TABLE.name())
        || dataset.equals(TargetTable.TABLE.name());
  }

  private static int yearOf(CurrentUnit current) {
    return yearOf(current.unit());
  }

  /** Of a unit whose period is no year, such as an activity's participation: before all years. */
  private static int yearOf(BatchUnit unit) {
    return unit.period().matches("[0-9]{4}.*")
        ? Integer.parseInt(unit.period().substring(0, 4))
        : 0;
  }
}
