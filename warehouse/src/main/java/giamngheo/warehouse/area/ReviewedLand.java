package giamngheo.warehouse.area;

import giamngheo.warehouse.area.Restatement.Seen;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the land of the communes of one review lies on the map of another day: each in the smallest
 * area that holds all of it, whatever its hamlets.
 *
 * @param communes codes of the communes on the map of the review
 * @param restatement the way to the other map
 */
public record ReviewedLand(int year, Set<String> communes, Restatement restatement) {

  /** The communes of a review on the map of that day. */
  public static ReviewedLand of(Places places, int year, LocalDate day) {
    Set<String> communes = new TreeSet<>(AreaMap.ofReviews(places).communes("vn", year));
    List<Seen> seen = communes.stream().map(code -> seen(year, code)).toList();
    return new ReviewedLand(year, communes, Restatement.of(places, day, seen));
  }

  private static Seen seen(int year, String commune) {
    return new Seen(year, commune, null, null);
  }

  /** Code of the area that holds a commune of the review. */
  public String area(String commune) {
    return restatement.area(seen(year, commune));
  }

  /** The communes of the review whose land lies in an area of that day. */
  public List<String> within(String area) {
    return communes.stream()
        .filter(
            commune ->
                restatement.places().lineage(area(commune), restatement.day()).stream()
                    .anyMatch(above -> above.code().equals(area)))
        .toList();
  }
}
