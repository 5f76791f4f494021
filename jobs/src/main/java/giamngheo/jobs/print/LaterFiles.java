package giamngheo.jobs.print;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.programme.ProgrammePlan;
import giamngheo.jobs.run.ReviewLines;
import giamngheo.jobs.run.RunLog;
import giamngheo.jobs.run.RunPlan;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.text.VietNamTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files that came after a draft's figures were made, and would change them.
 *
 * @param files how many
 * @param last when the last of them was loaded
 */
public record LaterFiles(int files, Instant last) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(VietNamTime.ZONE);

  /** Those of a year's draft; empty if there are none. */
  public static Optional<LaterFiles> of(JobContext workplace, int year) {
    Optional<Instant> cutoff = RunLog.dataCutoff(workplace.warehouse(), year);
    if (cutoff.isEmpty()) {
      return Optional.empty();
    }
    BatchLog log = BatchLogRows.read(workplace.warehouse());
    List<Instant> later =
        log.batches().stream()
            .filter(batch -> batch.repeats().isEmpty())
            .map(Batch::loadedAt)
            .filter(time -> time.isAfter(cutoff.get()))
            .toList();
    return later.isEmpty() || !isOutdated(workplace, log, year)
        ? Optional.empty()
        : Optional.of(
            new LaterFiles(later.size(), later.stream().max(Comparator.naturalOrder()).get()));
  }

  /** Whether a run would compute the year again, under whatever standard it was asked for. */
  private static boolean isOutdated(JobContext workplace, BatchLog log, int year) {
    Map<Integer, Optional<String>> made =
        RunPlan.askedWhenMade(workplace, ReviewLines.read(workplace));
    return Optional.ofNullable(made.get(year))
        .map(
            further ->
                !ProgrammePlan.of(
                        workplace,
                        log,
                        new RunRequest(Optional.of(year), further, Optional.empty(), true))
                    .years()
                    .isEmpty())
        .orElse(true);
  }

  /** In words, for the foot of a page. */
  public Text words() {
    return new Text(
        "lập trước khi nhận %d tệp đến ngày %s".formatted(files, DAY.format(last)),
        "made before %d files came, up to %s".formatted(files, DAY.format(last)));
  }
}
