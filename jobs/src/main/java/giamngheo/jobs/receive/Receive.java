package giamngheo.jobs.receive;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Parallel;
import giamngheo.jobs.receive.LoadOutcome.FileOutcome;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.batch.BatchUnit;
import giamngheo.warehouse.batch.UnitRevision;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Step: reads files into the warehouse. Lines are written first, the log of batches last and in one
 * commit: a load cut off half-way leaves nothing that counts.
 */
public final class Receive {
  private final JobContext workplace;
  private final LoadRequest request;
  private final BatchLog log;

  private Receive(JobContext workplace, LoadRequest request, BatchLog log) {
    this.workplace = workplace;
    this.request = request;
    this.log = log;
  }

  /**
   * Loads the files of one call.
   *
   * @return what became of each file; files refused whole do not keep the others from loading
   */
  public static LoadOutcome load(JobContext workplace, LoadRequest request) {
    return new Receive(workplace, request, BatchLogRows.read(workplace.warehouse())).load();
  }

  private LoadOutcome load() {
    IncomingFiles incoming =
        IncomingFiles.sort(workplace.configuration().folder(), request, log, Clock.systemUTC());
    List<FileOutcome> outcomes = new ArrayList<>(incoming.settled());
    List<Batch> batches = new ArrayList<>(incoming.repeats());
    Map<String, Dataset<Row>> lines = new LinkedHashMap<>();
    JobContext few = workplace.inOwnSession();
    List<FileReading> readings =
        Parallel.results(
            incoming.groups().stream()
                .<Callable<FileReading>>map(
                    group -> () -> FileReading.of(placeOf(group, few), group, request.idKey()))
                .toList());
    readings.forEach(Receive::requireKey);
    for (FileReading received : readings) {
      FileReading reading = received.without(this::isOvertaken);
      for (FileSummary note : reading.notes()) {
        Optional<Batch> batch = batch(note, reading.tallies(), incoming);
        batch.ifPresent(batches::add);
        outcomes.add(FileOutcome.of(note, batch));
      }
      lines.merge(
          reading.group().dataset(), reading.lines(), (one, other) -> one.unionByName(other, true));
    }
    if (!request.dryRun()) {
      write(lines, batches);
    }
    return new LoadOutcome(List.copyOf(outcomes));
  }

  /** The programme's files have few lines of many kinds. */
  private JobContext placeOf(FileGroup group, JobContext few) {
    return InputTable.ofProgramme().stream().anyMatch(table -> table.name().equals(group.dataset()))
        ? few
        : workplace;
  }

  /** Whether the file mends lines of a batch whose place a later file has taken. */
  private boolean isOvertaken(FileSummary note) {
    return note.corrects() != null
        && !request.force()
        && log.batch(note.corrects()).filter(batch -> log.supersededBy(batch).isEmpty()).isEmpty();
  }

  private void write(Map<String, Dataset<Row>> lines, List<Batch> batches) {
    if (batches.isEmpty()) {
      return;
    }
    List<Runnable> writes = new ArrayList<>();
    lines.forEach(
        (dataset, rows) ->
            writes.add(
                () -> workplace.warehouse().append(ReceivedTable.name(dataset), rows.coalesce(1))));
    writes.add(() -> FileDuplicates.record(workplace, lines, batches));
    Parallel.run(writes);
    BatchLogRows.append(workplace.warehouse(), batches);
  }

  private static void requireKey(FileReading reading) {
    reading.notes().stream()
        .filter(FileSummary::needsKey)
        .findFirst()
        .ifPresent(
            note -> {
              throw new CallerMistake(
                  new Text(
                      "Tệp "
                          + note.fileName()
                          + " có số định danh cá nhân nhưng chưa có khoá để mã hoá.\nĐặt biến môi"
                          + " trường GIAMNGHEO_ID_KEY rồi chạy lại; chưa có gì được nạp.",
                      "The file "
                          + note.fileName()
                          + " holds ID numbers, and there is no key to hash them with.\nSet the"
                          + " environment variable GIAMNGHEO_ID_KEY and run again; nothing was"
                          + " loaded."));
            });
  }

  private Optional<Batch> batch(
      FileSummary note, Map<String, BatchCounts> tallies, IncomingFiles incoming) {
    if (note.refusal() != null) {
      return Optional.empty();
    }
    BatchCounts tally = tallies.getOrDefault(note.batchId(), BatchCounts.NOTHING);
    boolean correction = note.corrects() != null;
    List<UnitRevision> units =
        tally.units().stream()
            .map(unit -> new BatchUnit(note.dataset(), unit.areaCode(), unit.period()))
            .map(
                unit ->
                    new UnitRevision(unit, log.nextRevision(unit), correction && log.knows(unit)))
            .toList();
    return Optional.of(
        new Batch(
            note.batchId(),
            note.dataset(),
            note.fileName(),
            note.sha256(),
            note.layoutSha256(),
            tally.received(),
            tally.refused(),
            incoming.time(),
            Optional.ofNullable(note.corrects()),
            Optional.empty(),
            units));
  }
}
