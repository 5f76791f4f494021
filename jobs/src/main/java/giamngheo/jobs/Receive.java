package giamngheo.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import giamngheo.jobs.LoadOutcome.FileOutcome;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.batch.Unit;
import giamngheo.warehouse.batch.UnitRevision;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.ReceivedTable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Step: reads files into the warehouse. Lines are written first, the log of batches last and in one
 * commit: a load cut off half-way leaves nothing that counts.
 */
public final class Receive {
  private final Workplace workplace;
  private final LoadRequest request;
  private final BatchLog log;

  private Receive(Workplace workplace, LoadRequest request, BatchLog log) {
    this.workplace = workplace;
    this.request = request;
    this.log = log;
  }

  /**
   * Loads the files of one call.
   *
   * @return what became of each file; files refused whole do not keep the others from loading
   */
  public static LoadOutcome load(Workplace workplace, LoadRequest request) {
    return new Receive(workplace, request, BatchLogRows.read(workplace.warehouse())).load();
  }

  private LoadOutcome load() {
    IncomingFiles incoming =
        IncomingFiles.sort(workplace.configuration().folder(), request, log, Clock.systemUTC());
    List<FileOutcome> outcomes = new ArrayList<>(incoming.settled());
    List<Batch> batches = new ArrayList<>(incoming.repeats());
    Map<String, Dataset<Row>> lines = new LinkedHashMap<>();
    List<FileReading> readings = new ArrayList<>();
    incoming
        .groups()
        .forEach(group -> readings.add(FileReading.of(workplace, group, request.idKey())));
    readings.forEach(Receive::requireKey);
    for (FileReading received : readings) {
      FileReading reading = received.without(this::isOvertaken);
      Map<String, Tally> tallies = tally(reading.lines());
      for (FileNote note : reading.notes()) {
        Optional<Batch> batch = batch(note, tallies, incoming);
        batch.ifPresent(batches::add);
        outcomes.add(FileOutcome.of(note, batch));
      }
      lines.merge(
          reading.group().dataset(), reading.lines(), (one, other) -> one.unionByName(other, true));
    }
    if (!request.dryRun()) {
      write(lines, batches);
    }
    readings.forEach(reading -> reading.lines().unpersist());
    return new LoadOutcome(List.copyOf(outcomes));
  }

  /** Whether the file mends lines of a batch whose place a later file has taken. */
  private boolean isOvertaken(FileNote note) {
    return note.corrects() != null
        && !request.force()
        && log.batch(note.corrects()).filter(batch -> log.supersededBy(batch).isEmpty()).isEmpty();
  }

  private void write(Map<String, Dataset<Row>> lines, List<Batch> batches) {
    if (batches.isEmpty()) {
      return;
    }
    new Together()
        .run(
            lines.entrySet().stream()
                .<Runnable>map(
                    received ->
                        () ->
                            workplace
                                .warehouse()
                                .append(
                                    ReceivedTable.name(received.getKey()),
                                    received.getValue().coalesce(1)))
                .toList());
    FileDuplicates.record(workplace, lines, batches);
    BatchLogRows.append(workplace.warehouse(), batches);
  }

  private static void requireKey(FileReading reading) {
    reading.notes().stream()
        .filter(FileNote::needsKey)
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

  /** What a batch holds: lines in all, refused ones, and the units of the others. */
  private record Tally(long received, long refused, List<Unit> units) {}

  private static Map<String, Tally> tally(Dataset<Row> lines) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    lines
        .groupBy(
            col(ReceivedTable.BATCH_ID),
            coalesce(col(ReceivedTable.LINE_AREA), lit("")),
            col(ReceivedTable.PERIOD))
        .agg(count(lit(1)), expr("count_if(" + ReceivedTable.REFUSED + ")"))
        .collectAsList()
        .forEach(
            row -> {
              long refused = row.getLong(4);
              List<Unit> units = new ArrayList<>();
              if (refused < row.getLong(3)) {
                units.add(new Unit("", row.getString(1), row.getString(2)));
              }
              tallies.merge(
                  row.getString(0),
                  new Tally(row.getLong(3), refused, units),
                  (one, other) -> {
                    List<Unit> all = new ArrayList<>(one.units());
                    all.addAll(other.units());
                    return new Tally(
                        one.received() + other.received(), one.refused() + other.refused(), all);
                  });
            });
    return tallies;
  }

  private Optional<Batch> batch(FileNote note, Map<String, Tally> tallies, IncomingFiles incoming) {
    if (note.refusal() != null) {
      return Optional.empty();
    }
    Tally tally = tallies.getOrDefault(note.batchId(), new Tally(0, 0, List.of()));
    boolean correction = note.corrects() != null;
    List<UnitRevision> units =
        tally.units().stream()
            .map(unit -> new Unit(note.dataset(), unit.areaCode(), unit.period()))
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
