package giamngheo.jobs.status;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.run.ReviewLines;
import giamngheo.jobs.run.RunPlan;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.table.PopulationTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a year still lacks: communes that were reviewed the year before and did not report, files
 * without their counterpart, figures that are older than their data.
 *
 * @param communes by dataset, communes that lack it
 * @param isStale whether data came in since the figures of the year were computed
 */
public record MissingFiles(int year, Map<String, List<String>> communes, boolean isStale) {

  /** Of every year that has a review. */
  public static List<MissingFiles> of(JobContext workplace) {
    ReviewLines lines = ReviewLines.read(workplace);
    Set<Integer> made = RunPlan.askedWhenMade(workplace, lines).keySet();
    return RunPlan.fingerprints(workplace, lines, "").keySet().stream()
        .map(
            year ->
                new MissingFiles(year, lacking(workplace, lines.log(), year), !made.contains(year)))
        .toList();
  }

  private static Map<String, List<String>> lacking(JobContext workplace, BatchLog log, int year) {
    TreeSet<String> households = communes(log, HouseholdTable.TABLE.name(), year);
    TreeSet<String> expected = communes(log, HouseholdTable.TABLE.name(), year - 1);
    expected.removeIf(
        code ->
            workplace
                .configuration()
                .places()
                .place(code, ReviewMap.mapDay(year))
                .filter(place -> place.level() == Place.Level.COMMUNE)
                .isEmpty());
    Map<String, List<String>> lacking = new TreeMap<>();
    put(lacking, HouseholdTable.TABLE.name(), expected, households);
    put(
        lacking,
        MemberTable.TABLE.name(),
        households,
        communes(log, MemberTable.TABLE.name(), year));
    put(
        lacking,
        PopulationTable.TABLE.name(),
        households,
        communes(log, PopulationTable.TABLE.name(), year));
    return lacking;
  }

  private static void put(
      Map<String, List<String>> lacking,
      String dataset,
      TreeSet<String> expected,
      TreeSet<String> there) {
    List<String> missing = expected.stream().filter(code -> !there.contains(code)).toList();
    if (!missing.isEmpty()) {
      lacking.put(dataset, missing);
    }
  }

  private static TreeSet<String> communes(BatchLog log, String dataset, int year) {
    TreeSet<String> communes = new TreeSet<>();
    log.current(dataset).stream()
        .filter(current -> Integer.toString(year).equals(current.unit().period()))
        .forEach(current -> communes.add(current.unit().areaCode()));
    return communes;
  }
}
