package giamngheo.jobs.receive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.receive.LoadOutcome.Ending;
import giamngheo.jobs.receive.LoadOutcome.FileOutcome;
import giamngheo.jobs.receive.LoadOutcome.Reason;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says what became of each file of a call. */
final class LoadOutcomes {
  private LoadOutcomes() {}

  static LoadOutcome of(
      IncomingFiles incoming,
      CallFiles files,
      List<Batch> batches,
      List<UnitChange> changes,
      JobContext workplace) {
    CheckTexts texts = workplace.configuration().texts();
    Map<String, Batch> made =
        batches.stream().collect(Collectors.toMap(Batch::batchId, batch -> batch));
    Map<String, List<Reason>> reasons = reasons(files, texts);
    List<FileOutcome> outcomes = new ArrayList<>(incoming.settled());
    for (FileReading reading : files.readings()) {
      for (FileSummary note : reading.notes()) {
        Optional<Batch> batch =
            Optional.ofNullable(made.get(note.batchId())).filter(b -> note.isUsed());
        boolean isTwin = files.twins().containsKey(note.batchId());
        outcomes.add(
            new FileOutcome(
                note.shown(),
                note.dataset(),
                reading.group().layout().id(),
                batch.isEmpty() ? Ending.REFUSED : isTwin ? Ending.REPEATED : Ending.LOADED,
                batch.map(Batch::received).orElse(0L),
                batch.map(Batch::refused).orElse(0L),
                batch.map(Batch::batchId),
                batch.map(Batch::units).orElse(List.of()).stream()
                    .map(held -> Withheld.shown(held.unit()))
                    .sorted()
                    .toList(),
                reasons.getOrDefault(note.batchId(), List.of()),
                remarks(files, note, texts),
                note.unknownColumns(),
                Optional.ofNullable(note.refusal())));
      }
    }
    outcomes.sort(Comparator.comparing((FileOutcome file) -> file.fileName()));
    return new LoadOutcome(List.copyOf(outcomes), changes);
  }

  private static List<Text> remarks(CallFiles files, FileSummary note, CheckTexts texts) {
    List<Text> remarks = new ArrayList<>(note.remarks());
    files.withheld().stream()
        .filter(unit -> unit.batchId().equals(note.batchId()))
        .forEach(unit -> remarks.add(unit.said(note.shown(), texts)));
    String twin = files.twins().get(note.batchId());
    if (twin != null) {
      String other =
          files.notes().stream()
              .filter(file -> file.batchId().equals(twin))
              .map(FileSummary::shown)
              .findFirst()
              .orElseThrow();
      remarks.add(
          new Text(
              "giống hệt tệp " + other + ", chỉ tính một lần",
              "says the same as " + other + ", counted once"));
    }
    return List.copyOf(remarks);
  }

  private static Map<String, List<Reason>> reasons(CallFiles files, CheckTexts texts) {
    Map<String, List<Reason>> reasons = new HashMap<>();
    boolean any = files.tallies().values().stream().anyMatch(tally -> tally.refused() > 0);
    if (!any) {
      return reasons;
    }
    Dataset<Row> findings =
        files.readings().stream()
            .map(
                reading ->
                    reading
                        .lines()
                        .filter(col(ReceivedTable.REFUSED))
                        .select(
                            col(ReceivedTable.BATCH_ID),
                            expr(
                                "explode(array_distinct(transform(filter(findings, f -> f.severity"
                                    + " = 'error'), f -> f.check_id))) as check_id")))
            .reduce(Dataset::unionByName)
            .orElseThrow();
    findings
        .groupBy(ReceivedTable.BATCH_ID, FindingTable.CHECK_ID)
        .count()
        .collectAsList()
        .forEach(
            row ->
                reasons
                    .computeIfAbsent(row.getString(0), batch -> new ArrayList<>())
                    .add(reason(row.getString(1), row.getLong(2), texts)));
    reasons
        .values()
        .forEach(
            all ->
                all.sort(
                    Comparator.comparing((Reason reason) -> -reason.lines())
                        .thenComparing(Reason::checkId)));
    return reasons;
  }

  private static Reason reason(String checkId, long lines, CheckTexts texts) {
    return new Reason(checkId, texts.title(checkId), lines);
  }
}
