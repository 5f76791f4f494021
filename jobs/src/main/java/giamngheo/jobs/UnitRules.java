package giamngheo.jobs;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.LoadRequest.Mode;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.Unit;
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
record UnitRules(Workplace workplace, Mode mode, BatchLog log) {

  /** Withholds what may not be loaded, and ties added lines to those they take the place of. */
  CallFiles apply(CallFiles read) {
    CallFiles files = compared(read, FileNote::isWhole, col(ReceivedTable.CORRECTS_BATCH).isNull());
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
      CallFiles read, Predicate<FileNote> which, org.apache.spark.sql.Column ofThem) {
    CallFiles files = read;
    for (Map.Entry<String, Dataset<Row>> dataset : read.lines().entrySet()) {
      Map<String, Tally> tallies = new TreeMap<>();
      Map<String, String> names = new HashMap<>();
      files
          .used()
          .filter(which)
          .filter(note -> note.dataset().equals(dataset.getKey()))
          .forEach(
              note -> {
                tallies.put(
                    note.batchId(), read.tallies().getOrDefault(note.batchId(), Tally.NOTHING));
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
    Map<String, Tally> tallies = files.tallies();
    return files
        .used()
        .filter(FileNote::isWhole)
        .filter(note -> tallies.containsKey(note.batchId()))
        .flatMap(
            note ->
                StrayUnits.of(note.batchId(), tallies.get(note.batchId()).accepted(), limits)
                    .stream())
        .toList();
  }

  /** Units that would lose more of their lines than the limit allows. */
  private List<Withheld> shrinking(CallFiles files) {
    Map<Unit, Long> after = UnitChanges.accepted(files, FileNote::isWhole);
    List<Unit> known = after.keySet().stream().filter(log::knows).toList();
    if (known.isEmpty()) {
      return List.of();
    }
    LoadLimits limits = limits();
    Map<Unit, Long> before = new StandingUnits(workplace, log).accepted(known);
    Map<String, Tally> tallies = files.tallies();
    List<Withheld> withheld = new ArrayList<>();
    for (Unit unit : known) {
      long was = before.getOrDefault(unit, 0L);
      if (limits.shrinks(was, after.get(unit))) {
        files
            .used()
            .filter(FileNote::isWhole)
            .filter(note -> tallies.get(note.batchId()).accepted().containsKey(unit))
            .forEach(note -> withheld.add(shrinks(note, unit, was, after.get(unit))));
      }
    }
    return withheld;
  }

  private static Withheld shrinks(FileNote note, Unit unit, long before, long after) {
    return new Withheld(
        note.batchId(),
        unit,
        Withheld.SHRINKS,
        List.of(Withheld.shown(unit), Long.toString(before), Long.toString(after)));
  }
}
