package giamngheo.jobs.cli;

import giamngheo.warehouse.refusal.CallerMistake;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Options of commands that write. */
final class WritingOptions {

  @Option(names = "--dry-run", descriptionKey = "dry-run")
  private boolean dryRun;

  /** {@code 10m}, {@code 30s}, {@code 1h}; a bare number is seconds. */
  @Option(names = "--wait", paramLabel = "10m|30s|0", defaultValue = "10m", descriptionKey = "wait")
  private String wait;

  private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smh]?)");

  /**
   * How long to wait for another command that writes.
   *
   * @throws CallerMistake if that is no time
   */
  Duration patience() {
    Matcher time = TIME.matcher(wait);
    if (!time.matches()) {
      throw CommandErrors.wrongTime(wait);
    }
    long number = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "h" -> Duration.ofHours(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofSeconds(number);
    };
  }

  /** Whether to say what would be done, and do nothing. */
  boolean isDryRun() {
    return dryRun;
  }
}
