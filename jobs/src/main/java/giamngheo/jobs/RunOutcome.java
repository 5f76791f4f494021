package giamngheo.jobs;

import java.util.List;

/**
 * What a run computed.
 *
 * @param years review years
 * @param standardIds standards
 * @param headlines poor and near-poor of the largest area, by year
 */
public record RunOutcome(List<Integer> years, List<String> standardIds, List<Headline> headlines) {

  /**
   * Poor and near-poor of one area and year.
   *
   * @param poor households
   * @param nearPoor households
   */
  public record Headline(
      int year, String standardId, String areaCode, String areaName, long poor, long nearPoor) {}
}
