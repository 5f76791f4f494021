package giamngheo.jobs.indicator;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.measure.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The communes whose review an area's figures of a year are made of. Two years are compared only if
 * they are made of the same land: a commune missing in one of them is no fall of poverty.
 *
 * @param byArea communes by area and year
 */
record ReviewedCommunes(Map<String, TreeMap<Integer, Set<String>>> byArea, AreaMap map) {

  /** The communes of all groups. */
  static ReviewedCommunes of(List<Group> groups, AreaMap map) {
    Map<String, TreeMap<Integer, Set<String>>> byArea = new HashMap<>();
    for (Group group : groups) {
      if (group.isWhole()) {
        for (String area : ReviewIndicators.lineage(map, group.year(), group.areaCode())) {
          byArea
              .computeIfAbsent(area, ignored -> new TreeMap<>())
              .computeIfAbsent(group.year(), ignored -> new TreeSet<>())
              .add(group.areaCode());
        }
      }
    }
    return new ReviewedCommunes(byArea, map);
  }

  /** The year before and the first year of the area, as far as they are comparable with a year. */
  Set<Integer> earlier(String area, int year) {
    TreeMap<Integer, Set<String>> years = byArea.getOrDefault(area, new TreeMap<>());
    List<Integer> before = new ArrayList<>(years.headMap(year).keySet());
    Set<Integer> chosen = new LinkedHashSet<>();
    if (!before.isEmpty()) {
      chosen.add(before.get(before.size() - 1));
      chosen.add(before.get(0));
    }
    chosen.removeIf(from -> !map.isSameLand(years.get(from), from, years.get(year), year));
    return chosen;
  }
}
