package giamngheo.jobs.receive;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.LoadLimits;
import giamngheo.jobs.receive.LoadRequest.Mode;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchUnit;
import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a call may do to the units that its files speak of. */
record UnitRules(JobContext workplace, Mode mode, BatchLog log) {

  /** Withholds what may not be loaded, and ties added lines to those they take the place of. */
  CallFiles apply(CallFiles read) {
    CallFiles files =
        compared(read, FileSummary::isWhole, col(ReceivedTable.CORRECTS_BATCH).isNull());
    files = compared(files, note -> !note.isWhole(), col(ReceivedTable.CORRECTS_BATCH).isNotNull());
    if (!mode.replace()) {
      files = files.withholding(strays(files), texts());
    }
    if (mode.add()) {
      return AddedLines.tied(workplace, log, files);
    }
    return mode.replace() ? files : files.withholding(shrinking(files), texts());
  }

  private CheckTexts texts() {
    return workplace.configuration().texts();
  }

  private LoadLimits limits() {
    return LoadLimits.read(workplace.configuration().folder());
  }

  private CallFiles compared(
      CallFiles read, Predicate<FileSummary> which, org.apache.spark.sql.Column ofThem) {
    CallFiles files = read;
    for (Map.Entry<String, Dataset<Row>> dataset : read.lines().entrySet()) {
      Map<String, BatchCounts> tallies = new TreeMap<>();
      Map<String, String> names = new HashMap<>();
      files
          .used()
          .filter(which)
          .filter(note -> note.dataset().equals(dataset.getKey()))
          .forEach(
              note -> {
                tallies.put(
                    note.batchId(),
                    read.tallies().getOrDefault(note.batchId(), BatchCounts.NOTHING));
                names.put(note.batchId(), note.shown());
              });
      SameLines same =
          SameLines.of(dataset.getKey(), dataset.getValue().filter(ofThem), tallies, names);
      files = files.leavingOut(same.twins()).withholding(same.withheld(), texts());
    }
    return files;
  }

  private List<Withheld> strays(CallFiles files) {
    LoadLimits limits = limits();
    Map<String, BatchCounts> tallies = files.tallies();
    return files
        .used()
        .filter(FileSummary::isWhole)
        .filter(note -> tallies.containsKey(note.batchId()))
        .flatMap(
            note ->
                StrayUnits.of(note.batchId(), tallies.get(note.batchId()).accepted(), limits)
                    .stream())
        .toList();
  }

  /** Units that would lose more of their lines than the limit allows. */
  private List<Withheld> shrinking(CallFiles files) {
    Map<BatchUnit, Long> after = UnitChanges.accepted(files, FileSummary::isWhole);
    List<BatchUnit> known = after.keySet().stream().filter(log::knows).toList();
    if (known.isEmpty()) {
      return List.of();
    }
    LoadLimits limits = limits();
    Map<BatchUnit, Long> before = new StandingUnits(workplace, log).accepted(known);
    Map<String, BatchCounts> tallies = files.tallies();
    List<Withheld> withheld = new ArrayList<>();
    for (BatchUnit unit : known) {
      long was = before.getOrDefault(unit, 0L);
      if (limits.shrinks(was, after.get(unit))) {
        files
            .used()
            .filter(FileSummary::isWhole)
            .filter(
                note ->
                    tallies
                        .getOrDefault(note.batchId(), BatchCounts.NOTHING)
                        .accepted()
                        .containsKey(unit))
            .forEach(note -> withheld.add(shrinks(note, unit, was, after.get(unit))));
      }
    }
    return withheld;
  }

  private static Withheld shrinks(FileSummary note, BatchUnit unit, long before, long after) {
    return new Withheld(
        note.batchId(),
        unit,
        Withheld.SHRINKS,
        List.of(Withheld.shown(unit), Long.toString(before), Long.toString(after)));
  }
}
