package giamngheo.jobs.run;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a run computed.
 *
 * @param years years of reviews and of the programme
 * @param standardIds standards
 * @param headlines poor and near-poor of the largest area, by year
 */
public record RunOutcome(List<Integer> years, List<String> standardIds, List<Headline> headlines) {

  /** The same with years of the programme. */
  public RunOutcome and(List<Integer> more) {
    return new RunOutcome(
        Stream.concat(years.stream(), more.stream()).distinct().sorted().toList(),
        standardIds,
        headlines);
  }

  /**
   * Poor and near-poor of one area and year.
   *
   * @param poor households
   * @param nearPoor households
   */
  public record Headline(
      int year, String standardId, String areaCode, String areaName, long poor, long nearPoor) {}
}
