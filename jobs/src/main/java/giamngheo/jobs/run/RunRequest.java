package giamngheo.jobs.run;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What to run.
 *
 * @param year a single review year wanted; empty for everything that changed
 * @param standardId a further standard to score under; empty for the one that governs
 * @param mapDate a day whose administrative map all years are restated to as well
 * @param dryRun only say what would be computed
 */
public record RunRequest(
    Optional<Integer> year,
    Optional<String> standardId,
    Optional<LocalDate> mapDate,
    boolean dryRun) {

  /** Figures on the maps of the reviews only. */
  public RunRequest(Optional<Integer> year, Optional<String> standardId, boolean dryRun) {
    this(year, standardId, Optional.empty(), dryRun);
  }

  /** The same without a restatement. */
  public RunRequest onReviewMaps() {
    return new RunRequest(year, standardId, dryRun);
  }
}
