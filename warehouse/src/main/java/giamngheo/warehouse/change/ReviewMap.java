package giamngheo.warehouse.change;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Places;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Which communes were reviewed in which year, and how last year's communes read on this year's map.
 *
 * @param map the administrative map
 * @param openings where the opening list comes from, by year and commune; a commune that was not
 *     reviewed in that year is absent
 * @param published communes whose list of a year was released officially, by year: that list opens
 *     the next year, whatever the data say since
 */
public record ReviewMap(
    AreaMap map, Map<Integer, Map<String, Opening>> openings, Map<Integer, Set<String>> published)
    implements Serializable {

  /** Communes of which nothing was released officially. */
  public ReviewMap(AreaMap map, Map<Integer, Map<String, Opening>> openings) {
    this(map, openings, Map.of());
  }

  /** Day of the year whose map stands for the year's review. */
  public static LocalDate mapDay(int year) {
    return AreaMap.reviewDay(year);
  }

  /** Dated units. */
  public Places places() {
    return map.places();
  }

  /** The communes reviewed in that year. */
  public Set<String> reviewed(int year) {
    return openings.getOrDefault(year, Map.of()).keySet();
  }

  boolean isReviewed(int year, String areaCode) {
    return openings.getOrDefault(year, Map.of()).containsKey(areaCode);
  }

  boolean isPublished(int year, String areaCode) {
    return published.getOrDefault(year, Set.of()).contains(areaCode);
  }

  /** The same, as if nothing had been released. */
  ReviewMap asDataHave() {
    return new ReviewMap(map, openings);
  }

  Opening opening(int year, String areaCode) {
    return openings.getOrDefault(year, Map.of()).getOrDefault(areaCode, Opening.UNKNOWN);
  }

  /** The communes that hold that commune's land on the map of {@code year}. */
  public Set<String> restated(String areaCode, int fromYear, int year) {
    return map.successors(areaCode, fromYear, year);
  }
}
