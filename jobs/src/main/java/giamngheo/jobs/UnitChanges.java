package giamngheo.jobs;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.LoadRequest.Mode;
import giamngheo.jobs.UnitChange.Way;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.Unit;
import giamngheo.warehouse.batch.UnitRevision;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a call does to units that were there before it. */
final class UnitChanges {
  private UnitChanges() {}

  /** Lines that the files of a kind bring, by unit. */
  static Map<Unit, Long> accepted(CallFiles files, Predicate<FileNote> which) {
    Map<String, Tally> tallies = files.tallies();
    Map<Unit, Long> accepted = new HashMap<>();
    files
        .used()
        .filter(which)
        .map(note -> tallies.getOrDefault(note.batchId(), Tally.NOTHING))
        .forEach(
            tally ->
                tally.accepted().forEach((unit, lines) -> accepted.merge(unit, lines, Long::sum)));
    return accepted;
  }

  static List<UnitChange> of(
      Workplace workplace, BatchLog log, List<Batch> batches, CallFiles files, Mode mode) {
    Map<Unit, UnitRevision> touched = new HashMap<>();
    for (Batch batch : batches) {
      for (UnitRevision held : batch.units()) {
        if (held.revision() > 1 && log.knows(held.unit())) {
          touched.merge(held.unit(), held, UnitChanges::later);
        }
      }
    }
    if (touched.isEmpty()) {
      return List.of();
    }
    StandingUnits standing = new StandingUnits(workplace, log);
    Map<Unit, Long> before = standing.accepted(touched.keySet());
    Map<Unit, Long> replaced = replaced(standing, files, touched);
    Map<Unit, Long> whole = accepted(files, FileNote::isWhole);
    Map<Unit, Long> sentBack = accepted(files, note -> !note.isWhole());
    List<UnitChange> changes = new ArrayList<>();
    touched.forEach(
        (unit, held) -> {
          long was = before.getOrDefault(unit, 0L);
          long brought = whole.getOrDefault(unit, 0L) + sentBack.getOrDefault(unit, 0L);
          boolean anew = !mode.add() && whole.containsKey(unit);
          long kept = anew ? 0 : was - replaced.getOrDefault(unit, 0L);
          Way way = anew ? Way.REPLACES : mode.add() ? Way.ADDS : Way.CORRECTS;
          changes.add(new UnitChange(unit, way, held.revision(), was, kept + brought));
        });
    changes.sort(
        java.util.Comparator.comparing((UnitChange change) -> change.unit().dataset())
            .thenComparing(UnitChange::shown));
    return List.copyOf(changes);
  }

  private static UnitRevision later(UnitRevision one, UnitRevision other) {
    return one.revision() >= other.revision() ? one : other;
  }

  private static Map<Unit, Long> replaced(
      StandingUnits standing, CallFiles files, Map<Unit, UnitRevision> touched) {
    Map<Unit, Long> replaced = new TreeMap<>(java.util.Comparator.comparing(Unit::toString));
    Map<String, List<Unit>> beside =
        StandingUnits.byDataset(
            touched.values().stream()
                .filter(UnitRevision::correction)
                .map(UnitRevision::unit)
                .toList());
    if (beside.isEmpty()) {
      return replaced;
    }
    for (Map.Entry<String, Dataset<Row>> dataset : files.lines().entrySet()) {
      List<Unit> units = beside.getOrDefault(dataset.getKey(), List.of());
      if (!units.isEmpty()) {
        replaced.putAll(
            standing.replaced(
                dataset.getKey(),
                units,
                dataset.getValue().filter(col(ReceivedTable.CORRECTS_LINE).isNotNull())));
      }
    }
    return replaced;
  }
}
