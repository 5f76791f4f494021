package giamngheo.jobs.release;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.programme.ProgrammePlan;
import giamngheo.jobs.run.ReviewLines;
import giamngheo.jobs.run.RunLog;
import giamngheo.jobs.run.RunPlan;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.standard.PovertyStandard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    List<String> asked = new ArrayList<>(List.of(""));
    workplace.configuration().standards().all().stream()
        .filter(PovertyStandard::judgesReviews)
        .map(PovertyStandard::id)
        .forEach(asked::add);
    return asked.stream()
        .filter(standard -> done.equals(RunPlan.fingerprints(workplace, lines, standard).get(year)))
        .findFirst()
        .flatMap(standard -> of(workplace, lines, year, done, standard));
  }

  private static Optional<ComposedYear> of(
      JobContext workplace, ReviewLines lines, int year, String reviews, String standard) {
    Optional<String> further = Optional.of(standard).filter(id -> !id.isEmpty());
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
