package giamngheo.jobs.portal;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.disclosure.DisclosureRule;
import giamngheo.warehouse.disclosure.PublicTable;
import giamngheo.warehouse.disclosure.Relation;
import giamngheo.warehouse.disclosure.Suppression;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which total cells a public site leaves out: small counts, with as many others as it takes that
 * nobody can compute them, and every rate that would tell one.
 */
final class SmallCells {
  private static final String OPENING = "list = '%s' and listed_from";

  private final DisclosureRule rule;
  private final PortalSettings.Everybody everybody;
  private final AreaMap map;
  private final CountedFigures figures;
  private final List<Map<String, Integer>> identities;
  private final List<String[]> bounds;
  private final Map<String, Long> counts = new TreeMap<>();

  SmallCells(
      DisclosureRule rule,
      PortalSettings.Everybody everybody,
      AreaMap map,
      CountedFigures figures) {
    this.rule = rule;
    this.everybody = everybody;
    this.map = map;
    this.figures = figures;
    identities = figures.identities();
    bounds = figures.bounds();
  }

  /**
   * Cells that are not shown.
   *
   * @param unshown those that are not public at the level of their area
   * @param small those that are withheld because they are small, or would tell one that is
   */
  record Hidden(Set<FigureKey> unshown, Set<FigureKey> small) {
    /** Of a site that shows everything. */
    static final Hidden NOTHING = new Hidden(Set.of(), Set.of());

    boolean contains(FigureKey key) {
      return unshown.contains(key) || small.contains(key);
    }
  }

  /** What to leave out of these cells. */
  Hidden of(Map<FigureKey, BigDecimal> values) {
    Set<FigureKey> unshown = new HashSet<>();
    Set<FigureKey> withheld = new HashSet<>();
    Map<FigureKey, String> names = new LinkedHashMap<>();
    values.forEach(
        (key, value) ->
            figures
                .of(key)
                .ifPresent(
                    figure -> {
                      // Below zero only where groups overlap: it would bound what is withheld.
                      boolean isBelowZero = value != null && value.signum() < 0;
                      if (!isShown(key) || isBelowZero) {
                        (isShown(key) ? withheld : unshown).add(key);
                        return;
                      }
                      String name = name(figure, key.area(), key.year());
                      names.put(key, name);
                      if (value != null && figures.isCount(key)) {
                        counts.put(name, value.longValue());
                      }
                    }));
    Set<String> hidden = Suppression.of(table(), rule).hidden();
    names.forEach(
        (key, name) -> {
          if (hidden.contains(name)) {
            withheld.add(key);
          }
        });
    return new Hidden(unshown, withheld);
  }

  private boolean isShown(FigureKey key) {
    return !everybody.never().contains(key.form() + "/" + key.column())
        && map.place(key.area(), key.year())
            .map(place -> everybody.shows(key.form(), place.level()))
            .orElse(false);
  }

  private static String name(String figure, String area, int year) {
    return area + "|" + year + "|" + figure;
  }

  private PublicTable table() {
    Set<Relation> relations = new LinkedHashSet<>();
    Map<String, Set<String>> byPlace = new TreeMap<>();
    counts
        .keySet()
        .forEach(
            name -> {
              String[] parts = name.split("\\|", 3);
              byPlace
                  .computeIfAbsent(parts[0] + "|" + parts[1], ignored -> new LinkedHashSet<>())
                  .add(parts[2]);
            });
    byPlace.forEach(
        (place, own) -> {
          String[] parts = place.split("\\|", 2);
          within(parts[0], Integer.parseInt(parts[1]), own, relations);
        });
    return PublicTable.of(counts, relations);
  }

  private void within(String area, int year, Set<String> own, Set<Relation> relations) {
    List<Place> below = map.children(area, year);
    for (String figure : own) {
      List<String> parts =
          below.stream()
              .map(place -> name(figure, place.code(), year))
              .filter(counts::containsKey)
              .toList();
      if (!parts.isEmpty()) {
        relations.add(Relation.total(name(figure, area, year), parts));
      }
    }
    for (Map<String, Integer> identity : identities) {
      if (own.containsAll(identity.keySet())) {
        Map<String, Integer> named = new LinkedHashMap<>();
        identity.forEach((figure, factor) -> named.put(name(figure, area, year), factor));
        relations.add(new Relation(named, true));
      }
    }
    for (String[] bound : bounds) {
      if (own.contains(bound[0]) && own.contains(bound[1])) {
        relations.add(Relation.atMost(name(bound[0], area, year), name(bound[1], area, year)));
      }
    }
    opening(area, year, own, relations);
    both(area, year, own, relations);
  }

  /** What a list began with is what it ended with a year before. */
  private void opening(String area, int year, Set<String> own, Set<Relation> relations) {
    for (String list : List.of("poor", "near_poor")) {
      String where = OPENING.formatted(list);
      own.stream()
          .filter(figure -> figure.contains(" # " + where + " # "))
          .forEach(
              figure -> {
                String unit = figure.substring(figure.lastIndexOf(' ') + 1);
                String count = unit.equals("PERSON") ? "persons" : "1";
                String closing =
                    name(
                        "household # class = '" + list + "' # " + count + " # " + unit,
                        area,
                        year - 1);
                if (counts.containsKey(closing)) {
                  relations.add(Relation.total(name(figure, area, year), List.of(closing)));
                }
              });
    }
  }

  /** Poor and near-poor together stand on the pages as well. */
  private void both(String area, int year, Set<String> own, Set<Relation> relations) {
    String poor = "household # class = 'poor' # 1 # HOUSEHOLD";
    String near = "household # class = 'near_poor' # 1 # HOUSEHOLD";
    if (own.contains(poor) && own.contains(near)) {
      String sum = name(BOTH, area, year);
      counts.put(sum, counts.get(name(poor, area, year)) + counts.get(name(near, area, year)));
      relations.add(Relation.total(sum, List.of(name(poor, area, year), name(near, area, year))));
    }
  }

  /** The figure of poor and near-poor households together. */
  static final String BOTH = "both";
}
