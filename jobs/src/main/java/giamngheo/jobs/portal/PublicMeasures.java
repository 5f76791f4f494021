package giamngheo.jobs.portal;

import giamngheo.jobs.portal.MeasuredFigures.Measured;
import giamngheo.warehouse.area.AreaMap;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows of {@code indicator_value} a public site shows. They follow from the counts of forms:
 * where one of these is withheld or not public, so is what follows from it.
 */
final class PublicMeasures {
  private static final String RESULT = "review-result";
  private static final List<String> CLASSES = List.of(RESULT);
  private static final List<String> DEPRIVATIONS =
      List.of(RESULT, "poor-deprivation", "near-poor-deprivation");

  /** Forms that a measure follows from; those of deprivation where it is not named. */
  private static final Map<String, List<String>> FOLLOWS_FROM =
      Map.of(
          "coverage", List.of(),
          "received", List.of(),
          "target", CLASSES,
          "target_actual", CLASSES,
          "target_gap", CLASSES);

  /** Targets may count from any earlier year. */
  private static final Set<String> OF_ALL_YEARS = Set.of("target", "target_actual", "target_gap");

  private final PortalSettings.Everybody rule;
  private final AreaMap map;
  private final Set<String> incomplete = new HashSet<>();

  PublicMeasures(PortalSettings.Everybody rule, AreaMap map, SmallCells.Hidden hidden) {
    this.rule = rule;
    this.map = map;
    for (FigureKey key : hidden.small()) {
      incomplete.add(name(key.area(), key.form(), key.year()));
      incomplete.add(name(key.area(), key.form(), 0));
    }
  }

  List<Measured> of(Collection<Measured> rows) {
    return rows.stream().filter(this::isPublic).toList();
  }

  private boolean isPublic(Measured row) {
    for (String form : FOLLOWS_FROM.getOrDefault(row.measure(), DEPRIVATIONS)) {
      boolean isShown =
          map.place(row.area(), row.year())
              .map(place -> rule.shows(form, place.level()))
              .orElse(false);
      int year = OF_ALL_YEARS.contains(row.measure()) ? 0 : row.year();
      if (!isShown
          || incomplete.contains(name(row.area(), form, year))
          || (row.fromYear() != 0 && incomplete.contains(name(row.area(), form, row.fromYear())))) {
        return false;
      }
    }
    return true;
  }

  private static String name(String area, String form, int year) {
    return area + "/" + form + "/" + year;
  }
}
