package giamngheo.jobs.cli;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Under which standard and on which map figures are worked out. */
final class FigureOptions {

  @Option(names = "--standard", paramLabel = "ID", descriptionKey = "standard")
  private String standard;

  @Option(names = "--map-date", paramLabel = "yyyy-mm-dd", descriptionKey = "map-date")
  private LocalDate mapDate;

  /** The standard asked for; empty means the one that governs the review year. */
  Optional<String> standard() {
    return Optional.ofNullable(standard);
  }

  /** The day whose administrative map is meant; empty means the map of the review. */
  Optional<LocalDate> mapDate() {
    return Optional.ofNullable(mapDate);
  }
}
