package giamngheo.jobs.run;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a run computed.
 *
 * @param years years of reviews and of the programme
 * @param standardIds standards
 * @param headlines poor and near-poor of the largest area, by year
 * @param counts headcounts of standards that the official forms do not fit
 * @param unclassed what each standard could not class
 */
public record RunOutcome(
    List<Integer> years,
    List<String> standardIds,
    List<Headline> headlines,
    List<OwnCount> counts,
    List<Unclassed> unclassed) {

  public RunOutcome(List<Integer> years, List<String> standardIds, List<Headline> headlines) {
    this(years, standardIds, headlines, List.of(), List.of());
  }

  /** The same with years of the programme. */
  public RunOutcome and(List<Integer> more) {
    return new RunOutcome(
        Stream.concat(years.stream(), more.stream()).distinct().sorted().toList(),
        standardIds,
        headlines,
        counts,
        unclassed);
  }

  /**
   * Poor and near-poor of one area and year.
   *
   * @param poor households
   * @param nearPoor households
   */
  public record Headline(
      int year, String standardId, String areaCode, String areaName, long poor, long nearPoor) {}

  /**
   * Households, or persons of a survey of persons, that a standard could not class in a year.
   *
   * @param governs whether it is the law of that year, so that their lines are refused
   */
  public record Unclassed(int year, String standardId, long count, boolean governs) {}
}
