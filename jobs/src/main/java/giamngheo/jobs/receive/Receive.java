package giamngheo.jobs.receive;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Parallel;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.batch.BatchUnit;
import giamngheo.warehouse.batch.UnitRevision;
import giamngheo.warehouse.file.identity.IdentityKey;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Step: reads files into the warehouse. Lines and the log of batches are published together: a load
 * cut off half-way leaves nothing that counts.
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
    Supplier<LoadOutcome> load =
        () -> new Receive(workplace, request, BatchLogRows.read(workplace.warehouse())).load();
    return request.dryRun() ? load.get() : workplace.warehouse().write("load", load);
  }

  private LoadOutcome load() {
    IncomingFiles incoming = IncomingFiles.sort(workplace, request, log, log.clock());
    JobContext few = workplace.inOwnSession();
    Optional<String> key = request.idKey().filter(IdentityKey::isStrong);
    List<FileReading> readings =
        Parallel.results(
            incoming.groups().stream()
                .<Callable<FileReading>>map(
                    group -> () -> FileReading.of(placeOf(group, few), group, key))
                .toList());
    readings.forEach(this::requireKey);
    StoredTypes types = new StoredTypes(workplace);
    UnitRules rules = new UnitRules(workplace, request.mode(), log);
    CallFiles files = rules.apply(CallFiles.of(readings.stream().map(types::fitted).toList()));
    List<Batch> batches = new ArrayList<>(incoming.repeats());
    files.twins().forEach((twin, of) -> batches.add(twin(files, twin, of, incoming)));
    files
        .used()
        .filter(note -> note.corrects() == null)
        .forEach(note -> batches.add(batch(note, files, incoming, log)));
    // Files sent back come last: what a whole file of the call replaces cannot be mended any more.
    BatchLog after = log.with(batches);
    CallFiles mended = files.overtaken(note -> isOvertaken(note, after));
    mended
        .used()
        .filter(note -> note.corrects() != null)
        .forEach(note -> batches.add(batch(note, mended, incoming, after)));
    List<UnitChange> changes = UnitChanges.of(workplace, log, batches, mended, request.mode());
    LoadOutcome outcome = LoadOutcomes.of(incoming, mended, batches, changes, workplace);
    if (!request.dryRun()) {
      write(mended.lines(), batches);
    }
    return outcome;
  }

  /** The programme's files have few lines of many kinds. */
  private JobContext placeOf(FileGroup group, JobContext few) {
    return InputTable.ofProgramme().stream().anyMatch(table -> table.name().equals(group.dataset()))
        ? few
        : workplace;
  }

  /** Whether the file mends lines of a batch whose place a later file has taken. */
  private boolean isOvertaken(FileSummary note, BatchLog standing) {
    return note.corrects() != null
        && !request.mode().force()
        && standing
            .batch(note.corrects())
            .filter(batch -> standing.supersededBy(batch).isEmpty())
            .isEmpty();
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

  private void requireKey(FileReading reading) {
    reading.notes().stream()
        .filter(FileSummary::needsKey)
        .findFirst()
        .ifPresent(
            note -> {
              throw new CallerMistake(
                  request.idKey().isPresent() ? weakKey(note.shown()) : noKey(note.shown()));
            });
  }

  private static Text noKey(String file) {
    return new Text(
        "Tệp "
            + file
            + " có số định danh cá nhân nhưng chưa có khoá để mã hoá.\nĐặt biến môi trường"
            + " GIAMNGHEO_ID_KEY rồi chạy lại; chưa có gì được nạp.",
        "The file "
            + file
            + " holds ID numbers, and there is no key to hash them with.\nSet the environment"
            + " variable GIAMNGHEO_ID_KEY and run again; nothing was loaded.");
  }

  private static Text weakKey(String file) {
    return new Text(
        "Tệp %s có số định danh cá nhân nhưng khoá GIAMNGHEO_ID_KEY quá yếu.\nDùng khoá có ít nhất %d ký tự, trong đó ít nhất %d ký tự khác nhau, giữ nguyên cho mọi lần nạp; chưa có gì được nạp."
            .formatted(file, IdentityKey.SHORTEST, IdentityKey.FEWEST_DIFFERENT),
        "The file %s holds ID numbers, and the key GIAMNGHEO_ID_KEY is too weak.\nUse at least %d characters, at least %d of them different, and the same key for every load; nothing was loaded."
            .formatted(file, IdentityKey.SHORTEST, IdentityKey.FEWEST_DIFFERENT));
  }

  private Batch batch(
      FileSummary note, CallFiles files, IncomingFiles incoming, BatchLog standing) {
    BatchCounts tally = files.tallies().getOrDefault(note.batchId(), BatchCounts.NOTHING);
    boolean beside = note.corrects() != null || request.mode().add();
    Stream<BatchUnit> refusedAgain =
        note.corrects() == null
            ? Stream.of()
            : tally.onlyRefused().stream()
                .filter(standing::knows)
                .filter(unit -> !tally.units().contains(unit));
    List<UnitRevision> units =
        Stream.concat(tally.units().stream(), refusedAgain)
            .map(
                unit ->
                    new UnitRevision(
                        unit, standing.nextRevision(unit), beside && standing.knows(unit)))
            .toList();
    return new Batch(
        note.batchId(),
        note.dataset(),
        note.fileName(),
        note.sha256(),
        note.layoutSha256(),
        tally.received(),
        tally.refused(),
        incoming.time(),
        request.receivedOn(),
        Optional.ofNullable(note.corrects()),
        Optional.empty(),
        units);
  }

  /** A file that says the same as another one of the call counts as that one come again. */
  private static Batch twin(CallFiles files, String twin, String of, IncomingFiles incoming) {
    FileSummary note =
        files.notes().stream()
            .filter(file -> file.batchId().equals(twin))
            .findFirst()
            .orElseThrow();
    return new Batch(
        twin,
        note.dataset(),
        note.fileName(),
        note.sha256(),
        note.layoutSha256(),
        0,
        0,
        incoming.time(),
        Optional.empty(),
        Optional.of(of),
        List.of());
  }
}
