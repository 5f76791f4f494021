package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.batch.BatchUnit;
import giamngheo.warehouse.batch.UnitRevision;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.InputTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Options of {@code load}: compute and print at once what was loaded, in the same process. */
final class AfterLoading {
  private static final Set<String> REVIEWS =
      InputTable.ofReviews().stream().map(InputTable::name).collect(Collectors.toSet());

  @Option(names = "--run")
  private boolean computes;

  @Option(names = "--report", paramLabel = "FORM", split = ",")
  private List<String> forms = List.of();

  @Option(names = "--out", paramLabel = "DIR", defaultValue = ".")
  private String out;

  /**
   * Checks that the options go together.
   *
   * @throws CallerMistake if they do not
   */
  void check(boolean dryRun) {
    if (!forms.isEmpty() && !computes) {
      throw new CallerMistake(
          new Text(
              "--report in biểu sau khi tính.\nThêm --run.",
              "--report prints what was computed.\nAdd --run."));
    }
    if (computes && dryRun) {
      throw new CallerMistake(
          new Text(
              "--dry-run không ghi gì, nên không có gì để --run tính.\nBỏ một trong hai.",
              "--dry-run writes nothing, so there is nothing that --run could compute.\nLeave one"
                  + " out."));
    }
  }

  /**
   * Computes, then prints the drafts of every commune of these batches and of the areas above.
   *
   * @return the highest exit code
   */
  int run(CommonOptions common, Collection<String> batches) {
    if (!computes) {
      return 0;
    }
    List<List<String>> commands = new ArrayList<>();
    commands.add(words(common, List.of("run")));
    if (!forms.isEmpty()) {
      areas(common.workplace(), batches)
          .forEach(
              (year, codes) ->
                  codes.forEach(code -> commands.add(words(common, report(year, code)))));
    }
    return CommandSequence.run(common.surroundings(), commands, false, (index, code) -> {});
  }

  private List<String> report(int year, String code) {
    List<String> words = new ArrayList<>(List.of("report"));
    words.addAll(forms);
    words.addAll(List.of("--area", code, "--year", Integer.toString(year)));
    words.addAll(List.of("--draft", "--out", out));
    return words;
  }

  private static List<String> words(CommonOptions common, List<String> command) {
    List<String> words = new ArrayList<>(command);
    words.add("--warehouse=" + common.warehouse());
    words.add("--master=" + common.master());
    words.add("--lang=" + common.language.name().toLowerCase(Locale.ROOT));
    return words;
  }

  /** By year: communes reviewed in these batches, and the areas above them below the province. */
  private static Map<Integer, Set<String>> areas(JobContext workplace, Collection<String> batches) {
    Map<Integer, Set<String>> areas = new TreeMap<>();
    for (Batch batch : BatchLogRows.read(workplace.warehouse()).batches()) {
      if (batches.contains(batch.batchId()) && REVIEWS.contains(batch.dataset())) {
        batch.units().stream().map(UnitRevision::unit).forEach(unit -> add(workplace, unit, areas));
      }
    }
    return areas;
  }

  private static void add(JobContext workplace, BatchUnit unit, Map<Integer, Set<String>> areas) {
    int year = Integer.parseInt(unit.period().substring(0, 4));
    Set<String> ofYear = areas.computeIfAbsent(year, y -> new LinkedHashSet<>());
    workplace.configuration().places().lineage(unit.areaCode(), ReviewMap.mapDay(year)).stream()
        .filter(place -> place.level().compareTo(Place.Level.DISTRICT) >= 0)
        .map(Place::code)
        .forEach(ofYear::add);
  }
}
