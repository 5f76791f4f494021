package giamngheo.jobs.receive;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.receive.LoadRequest.Mode;
import giamngheo.jobs.receive.UnitChange.Way;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchUnit;
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
  static Map<BatchUnit, Long> accepted(CallFiles files, Predicate<FileSummary> which) {
    Map<String, BatchCounts> tallies = files.tallies();
    Map<BatchUnit, Long> accepted = new HashMap<>();
    files
        .used()
        .filter(which)
        .map(note -> tallies.getOrDefault(note.batchId(), BatchCounts.NOTHING))
        .forEach(
            tally ->
                tally.accepted().forEach((unit, lines) -> accepted.merge(unit, lines, Long::sum)));
    return accepted;
  }

  static List<UnitChange> of(
      JobContext workplace, BatchLog log, List<Batch> batches, CallFiles files, Mode mode) {
    Map<BatchUnit, UnitRevision> touched = new HashMap<>();
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
    Map<BatchUnit, Long> before = standing.accepted(touched.keySet());
    Map<BatchUnit, Long> replaced = replaced(standing, files, touched);
    Map<BatchUnit, Long> whole = accepted(files, FileSummary::isWhole);
    Map<BatchUnit, Long> sentBack = accepted(files, note -> !note.isWhole());
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

  private static Map<BatchUnit, Long> replaced(
      StandingUnits standing, CallFiles files, Map<BatchUnit, UnitRevision> touched) {
    Map<BatchUnit, Long> replaced =
        new TreeMap<>(java.util.Comparator.comparing(BatchUnit::toString));
    Map<String, List<BatchUnit>> beside =
        StandingUnits.byDataset(
            touched.values().stream()
                .filter(UnitRevision::correction)
                .map(UnitRevision::unit)
                .toList());
    if (beside.isEmpty()) {
      return replaced;
    }
    for (Map.Entry<String, Dataset<Row>> dataset : files.lines().entrySet()) {
      List<BatchUnit> units = beside.getOrDefault(dataset.getKey(), List.of());
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
