package giamngheo.jobs.cli;

import picocli.CommandLine.Option;

/** Options of commands that write. */
final class WritingOptions {

  @Option(names = "--dry-run", descriptionKey = "dry-run")
  private boolean dryRun;

  /** Whether to say what would be done, and do nothing. */
  boolean isDryRun() {
    return dryRun;
  }
}
