package giamngheo.jobs.release;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.programme.ProgrammePlan;
import giamngheo.jobs.run.ReviewLines;
import giamngheo.jobs.run.RunLog;
import giamngheo.jobs.run.RunPlan;
import giamngheo.jobs.run.RunRequest;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What the latest run composed of a year, if nothing that it depends on changed since.
 *
 * @param fingerprint of all that its figures were computed from
 * @param further the standard that was asked for beside the governing one
 * @param dataCutoff when the last file was loaded that it rests on
 */
public record ComposedYear(
    int year, String fingerprint, Optional<String> further, Instant dataCutoff) {

  /** Empty if the year was not run, or if inputs, configuration or earlier releases changed. */
  public static Optional<ComposedYear> of(JobContext workplace, int year) {
    String done = RunLog.read(workplace.warehouse()).get(year);
    if (done == null) {
      return Optional.empty();
    }
    ReviewLines lines = ReviewLines.read(workplace);
    return Optional.ofNullable(RunPlan.askedWhenMade(workplace, lines).get(year))
        .flatMap(further -> of(workplace, lines, year, done, further));
  }

  private static Optional<ComposedYear> of(
      JobContext workplace, ReviewLines lines, int year, String reviews, Optional<String> further) {
    ProgrammePlan programme =
        ProgrammePlan.of(
            workplace,
            lines.log(),
            new RunRequest(Optional.of(year), further, Optional.empty(), true));
    return programme.years().isEmpty()
        ? Optional.of(
            new ComposedYear(
                year,
                DigestUtils.sha256Hex(reviews + "\n" + programme.fingerprints().get(year)),
                further,
                RunLog.dataCutoff(workplace.warehouse(), year).orElse(Instant.EPOCH)))
        : Optional.empty();
  }
}
