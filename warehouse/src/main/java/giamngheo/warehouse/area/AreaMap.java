package giamngheo.warehouse.area;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The administrative map that figures of a review year are drawn on: that of the review itself, or
 * one map for all years, on which several years can be compared.
 *
 * @param places dated units
 * @param fixed the day whose map is meant for every year; null for the map of each review
 * @param parts on a fixed map: by year and area, the communes of that year's review that its
 *     figures are made of
 */
public record AreaMap(Places places, LocalDate fixed, Map<Integer, Map<String, Set<String>>> parts)
    implements Serializable {

  /** The map of each review: that of 15 October of its year. */
  public static AreaMap ofReviews(Places places) {
    return new AreaMap(places, null, Map.of());
  }

  /** One map for all years, on which reviews were restated. */
  public static AreaMap on(Restatement restatement) {
    return new AreaMap(restatement.places(), restatement.day(), restatement.parts());
  }

  /** Whether all years are drawn on one map. */
  public boolean isFixed() {
    return fixed != null;
  }

  /** The communes of the year's review that the figures of a commune of this map are made of. */
  public Set<String> parts(String code, int year) {
    return isFixed()
        ? parts.getOrDefault(year, Map.of()).getOrDefault(code, Set.of())
        : Set.of(code);
  }

  /** Day of the year whose map stands for the year's review. */
  public static LocalDate reviewDay(int year) {
    return LocalDate.of(year, 10, 15);
  }

  /** The day whose map a year's figures are drawn on. */
  public LocalDate day(int year) {
    return fixed == null ? reviewDay(year) : fixed;
  }

  /** The unit that carries this code on the map of the year. */
  public Optional<Place> place(String code, int year) {
    return places.place(code, day(year));
  }

  /** The chain from the unit up to the nation on the map of the year, the unit itself first. */
  public List<Place> lineage(String code, int year) {
    return places.lineage(code, day(year));
  }

  /** Units directly below that one on the map of the year. */
  public List<Place> children(String code, int year) {
    return places.children(code, day(year));
  }

  /** Codes of the communes in a unit on the map of the year; of a commune itself. */
  public List<String> communes(String code, int year) {
    return places.units().stream()
        .filter(unit -> unit.level() == Place.Level.COMMUNE && unit.isValidOn(day(year)))
        .map(Place::code)
        .filter(
            commune -> lineage(commune, year).stream().anyMatch(area -> area.code().equals(code)))
        .toList();
  }

  /**
   * The communes that hold the land of a commune of {@code fromYear} on the map of {@code year}.
   */
  public Set<String> successors(String code, int fromYear, int year) {
    return places.successors(code, day(fromYear), day(year));
  }

  /** The communes of {@code fromYear} that held the land of a commune of {@code year}. */
  public Set<String> predecessors(String code, int fromYear, int year) {
    return places.predecessors(code, day(year), day(fromYear));
  }

  /**
   * Whether the communes of two years hold the same land. A code alone does not say so: 06325 was a
   * township and is a commune made of three.
   */
  public boolean isSameLand(Set<String> then, int fromYear, Set<String> now, int year) {
    Set<String> before = parts(then, fromYear);
    Set<String> after = parts(now, year);
    AreaMap reviews = ofReviews(places);
    Set<String> later = new HashSet<>();
    before.forEach(code -> later.addAll(reviews.successors(code, fromYear, year)));
    Set<String> earlier = new HashSet<>();
    after.forEach(code -> earlier.addAll(reviews.predecessors(code, fromYear, year)));
    return later.equals(after) && earlier.equals(before);
  }

  private Set<String> parts(Set<String> codes, int year) {
    Set<String> all = new HashSet<>();
    codes.forEach(code -> all.addAll(parts(code, year)));
    return all;
  }
}
