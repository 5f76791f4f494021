package giamngheo.jobs.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** For which area, year and period a form is meant. */
final class CellOptions {

  @Option(names = "--area", paramLabel = "CODE", required = true, descriptionKey = "area")
  private String area;

  @Option(names = "--year", paramLabel = "Y", required = true, descriptionKey = "year")
  private int year;

  @Option(
      names = "--period",
      paramLabel = "year|6m|adhoc:DATE",
      converter = PeriodWord.class,
      descriptionKey = "period")
  private String period;

  @Option(names = "--release", paramLabel = "ID", descriptionKey = "release-id")
  private String release;

  @Option(names = "--draft", descriptionKey = "draft")
  private boolean draft;

  /** Code of a commune, district, province, or {@code vn}. */
  String area() {
    return area;
  }

  /** Review year. */
  int year() {
    return year;
  }

  /** {@code year}, {@code 6m} or {@code adhoc:yyyy-mm-dd}. */
  String period() {
    return askedPeriod().orElse("year");
  }

  /** The period, if the caller named one. */
  Optional<String> askedPeriod() {
    return Optional.ofNullable(period);
  }

  /** Whether the draft is meant, whatever was released. */
  boolean draft() {
    return draft;
  }

  /** The release asked for. */
  Optional<String> release() {
    return Optional.ofNullable(release);
  }
}
