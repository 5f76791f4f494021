package giamngheo.jobs;

import java.util.Optional;

/**
 * What to run.
 *
 * @param year a single review year wanted; empty for everything that changed
 * @param standardId a further standard to score under; empty for the one that governs
 * @param dryRun only say what would be computed
 */
public record RunRequest(Optional<Integer> year, Optional<String> standardId, boolean dryRun) {}
