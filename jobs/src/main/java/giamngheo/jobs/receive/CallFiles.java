package giamngheo.jobs.receive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The files of one call as they were read, one reading per dataset and layout; what a rule of
 * loading decides about files and units is applied here.
 *
 * @param twins files left out because they say the same as another one, with that one
 * @param withheld units of files that are not loaded
 */
record CallFiles(List<FileReading> readings, Map<String, String> twins, List<Withheld> withheld) {

  static CallFiles of(List<FileReading> readings) {
    return new CallFiles(readings, Map.of(), List.of());
  }

  /** All files, in the order of their batches. */
  List<FileSummary> notes() {
    return readings.stream()
        .flatMap(reading -> reading.notes().stream())
        .sorted(java.util.Comparator.comparing(FileSummary::batchId))
        .toList();
  }

  /** What each file holds. */
  Map<String, BatchCounts> tallies() {
    Map<String, BatchCounts> tallies = new HashMap<>();
    readings.forEach(reading -> tallies.putAll(reading.tallies()));
    return tallies;
  }

  /** Files that count so far: not refused, no twin of another. */
  Stream<FileSummary> used() {
    return notes().stream()
        .filter(FileSummary::isUsed)
        .filter(note -> !twins.containsKey(note.batchId()));
  }

  /** Lines of each dataset. */
  Map<String, Dataset<Row>> lines() {
    Map<String, Dataset<Row>> lines = new LinkedHashMap<>();
    readings.forEach(
        reading ->
            lines.merge(
                reading.group().dataset(),
                reading.lines(),
                (one, other) -> one.unionByName(other, true)));
    return lines;
  }

  /** The same with files that meet the condition refused as overtaken. */
  CallFiles overtaken(Predicate<FileSummary> isOvertaken) {
    return refusing(
        notes().stream()
            .filter(FileSummary::isUsed)
            .filter(isOvertaken)
            .collect(Collectors.toMap(FileSummary::batchId, note -> note.asOvertaken().refusal())));
  }

  /** The same without the lines of files that say the same as another one. */
  CallFiles leavingOut(Map<String, String> others) {
    Map<String, String> all = new HashMap<>(twins);
    all.putAll(others);
    return new CallFiles(
        readings.stream().map(reading -> without(reading, others.keySet())).toList(),
        Map.copyOf(all),
        withheld);
  }

  /**
   * The same with some units refused: a file that has no other on any of its sheets is refused
   * whole, of others the lines are refused.
   */
  CallFiles withholding(List<Withheld> units, giamngheo.warehouse.check.CheckTexts texts) {
    if (units.isEmpty()) {
      return this;
    }
    Map<String, List<Withheld>> byBatch =
        units.stream().collect(Collectors.groupingBy(Withheld::batchId));
    Map<String, Text> whole = new HashMap<>();
    List<Withheld> lineByLine = new ArrayList<>();
    Map<String, BatchCounts> tallies = tallies();
    for (FileSummary note : notes()) {
      List<Withheld> own = byBatch.getOrDefault(note.batchId(), List.of());
      boolean isWhole =
          notes().stream()
              .filter(note::isOfSameFile)
              .map(FileSummary::batchId)
              .allMatch(part -> isHeld(byBatch.get(part), tallies.get(part)));
      if (!own.isEmpty() && isWhole) {
        whole.put(note.batchId(), own.get(0).said(note.shown(), texts));
      } else {
        lineByLine.addAll(own);
      }
    }
    CallFiles left = refusing(whole);
    List<Withheld> all = new ArrayList<>(withheld);
    all.addAll(lineByLine);
    return new CallFiles(
        left.readings().stream()
            .map(reading -> WithheldLines.refused(reading, lineByLine, texts))
            .toList(),
        twins,
        List.copyOf(all));
  }

  private static boolean isHeld(List<Withheld> units, BatchCounts tally) {
    return units != null
        && units.stream()
            .map(Withheld::unit)
            .collect(Collectors.toSet())
            .containsAll(tally.units());
  }

  /** The same with some files refused whole. */
  CallFiles refusing(Map<String, Text> files) {
    if (files.isEmpty()) {
      return this;
    }
    List<FileReading> left =
        readings.stream()
            .map(reading -> without(reading, files.keySet()))
            .map(
                reading ->
                    reading.with(
                        reading.lines(),
                        reading.notes().stream()
                            .map(
                                note ->
                                    files.containsKey(note.batchId())
                                        ? note.refused(files.get(note.batchId()))
                                        : note)
                            .toList(),
                        reading.tallies()))
            .toList();
    return new CallFiles(left, twins, withheld);
  }

  private static FileReading without(FileReading reading, Set<String> batches) {
    List<String> own =
        reading.notes().stream().map(FileSummary::batchId).filter(batches::contains).toList();
    if (own.isEmpty()) {
      return reading;
    }
    Map<String, BatchCounts> left = new HashMap<>(reading.tallies());
    left.keySet().removeAll(own);
    return reading.with(
        reading.lines().filter(not(col(ReceivedTable.BATCH_ID).isin(own.toArray()))),
        reading.notes(),
        left);
  }
}
