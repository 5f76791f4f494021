package giamngheo.jobs.compose;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import giamngheo.jobs.indicator.Populations;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.change.Opening;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.measure.Population;
import giamngheo.warehouse.text.MatchingKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the table forms of one year and standard are computed from, for every area that has data:
 * communes list their hamlets, larger areas the units below them.
 */
final class FormSheets {
  private final int year;
  private final Populations populations;
  private final ReviewMap reviews;
  private final Map<String, List<FormSums.Cell>> cells;
  private final Set<String> items;

  FormSheets(int year, List<FormSums.Cell> cells, Populations populations, ReviewMap reviews) {
    this.year = year;
    this.populations = populations;
    this.reviews = reviews;
    this.cells = cells.stream().collect(Collectors.groupingBy(FormSums.Cell::areaCode));
    this.items =
        cells.stream().flatMap(cell -> cell.sums().keySet().stream()).collect(Collectors.toSet());
  }

  /** One sheet per area, communes first. */
  List<FormSheet> sheets() {
    Map<String, PlaceRow> known = new LinkedHashMap<>();
    Map<String, PlaceRow> rest = new LinkedHashMap<>();
    List<FormSheet> sheets = new ArrayList<>();
    for (String commune : communes()) {
      List<PlaceRow> hamlets = hamlets(commune);
      if (isUndivided(commune)) {
        rest.put(commune, undivided(commune, hamlets));
        continue;
      }
      if (!hamlets.isEmpty()) {
        sheets.add(new FormSheet(commune, year, hamlets, populations.own(year, commune)));
      }
      known.put(commune, total(commune, hamlets, populations.ofCommune(year, commune)));
    }
    for (Level level : List.of(Level.DISTRICT, Level.PROVINCE, Level.NATION)) {
      for (String area : areas(level, together(known.keySet(), rest.keySet()))) {
        List<PlaceRow> below = new ArrayList<>(below(area, known));
        Optional.ofNullable(rest.get(area)).ifPresent(below::add);
        if (!below.isEmpty()) {
          sheets.add(new FormSheet(area, year, below, Optional.empty()));
          known.put(area, total(area, below, wholePopulation(below)));
        }
      }
    }
    return sheets;
  }

  private LocalDate day() {
    return reviews.map().day(year);
  }

  /** What could not be told between new communes lies in a larger area, apart from its communes. */
  private boolean isUndivided(String area) {
    return places().commune(area, day()).isEmpty();
  }

  private PlaceRow undivided(String area, List<PlaceRow> hamlets) {
    PlaceRow sum = total(area, hamlets, populations.ofCommune(year, area));
    String names =
        reviews.map().parts(area, year).stream()
            .map(code -> places().place(code, ReviewMap.mapDay(year)).map(Place::name).orElse(code))
            .collect(Collectors.joining(", "));
    return new PlaceRow(
        area + "/" + FormSums.NO_HAMLET,
        "Chưa chia được về xã mới: " + names,
        sum.sums(),
        sum.population(),
        sum.openingKnown());
  }

  private Places places() {
    return reviews.places();
  }

  /** Communes reviewed this year, and those reviewed last year that have not reported yet. */
  private Set<String> communes() {
    Set<String> communes = new TreeSet<>(reviewed(year));
    for (String last : reviewed(year - 1)) {
      communes.addAll(reviews.restated(last, year - 1, year));
    }
    return communes;
  }

  private Set<String> reviewed(int reviewYear) {
    return reviews.openings().getOrDefault(reviewYear, Map.of()).keySet();
  }

  private List<PlaceRow> hamlets(String commune) {
    Map<String, PlaceRow> rows = new HashMap<>();
    Opening opening = reviews.openings().getOrDefault(year, Map.of()).get(commune);
    if (opening == null) {
      return List.of();
    }
    boolean openingKnown = opening != Opening.UNKNOWN;
    Map<String, Population> residents = new HashMap<>();
    populations
        .hamlets(year, commune)
        .forEach(
            line ->
                residents.merge(
                    hamletName(commune, line.hamletCode()), line.population(), Populations::add));
    Map<String, Map<String, BigDecimal>> sums = new HashMap<>();
    cellsOf(commune)
        .forEach(cell -> add(sums.computeIfAbsent(cell.hamlet(), h -> new HashMap<>()), cell));
    residents.keySet().forEach(hamlet -> sums.computeIfAbsent(hamlet, h -> new HashMap<>()));
    sums.forEach(
        (hamlet, values) ->
            rows.put(
                hamlet,
                new PlaceRow(
                    commune + "/" + hamlet,
                    hamlet.equals(FormSums.NO_HAMLET) ? "(không ghi thôn)" : hamlet,
                    complete(values),
                    Optional.ofNullable(residents.get(hamlet)),
                    openingKnown)));
    return rows.values().stream().sorted(byName()).toList();
  }

  private List<FormSums.Cell> cellsOf(String commune) {
    return cells.getOrDefault(commune, List.of());
  }

  private String hamletName(String commune, String hamletCode) {
    String key = MatchingKey.of(hamletCode);
    return cellsOf(commune).stream()
        .filter(cell -> hamletCode.equals(cell.hamletCode()))
        .findFirst()
        .or(
            () ->
                cellsOf(commune).stream()
                    .filter(cell -> key.equals(MatchingKey.of(cell.hamlet())))
                    .findFirst())
        .map(FormSums.Cell::hamlet)
        .orElse(hamletCode);
  }

  /** Sums that a reviewed place lacks are zero there: nothing was found to count. */
  private Map<String, BigDecimal> complete(Map<String, BigDecimal> sums) {
    Map<String, BigDecimal> all = new HashMap<>();
    items.forEach(item -> all.put(item, BigDecimal.ZERO));
    all.putAll(sums);
    return all;
  }

  private static void add(Map<String, BigDecimal> sums, FormSums.Cell cell) {
    cell.sums().forEach((item, value) -> sums.merge(item, value, BigDecimal::add));
  }

  private PlaceRow total(String area, List<PlaceRow> rows, Optional<Population> population) {
    Map<String, BigDecimal> sums = new HashMap<>();
    rows.forEach(
        row -> row.sums().forEach((item, value) -> sums.merge(item, value, BigDecimal::add)));
    String name = places().place(area, day()).map(Place::name).orElse(area);
    boolean openingKnown = rows.stream().allMatch(PlaceRow::openingKnown);
    return new PlaceRow(area, name, sums, population, openingKnown);
  }

  private static Optional<Population> wholePopulation(Collection<PlaceRow> rows) {
    return Populations.together(rows.stream().map(PlaceRow::population).toList());
  }

  private Set<String> areas(Level level, Set<String> codes) {
    Set<String> areas = new TreeSet<>();
    for (String code : codes) {
      places().lineage(code, day()).stream()
          .filter(place -> place.level() == level)
          .map(Place::code)
          .forEach(areas::add);
    }
    return areas;
  }

  private static Set<String> together(Set<String> one, Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  private List<PlaceRow> below(String area, Map<String, PlaceRow> known) {
    return places().children(area, day()).stream()
        .map(place -> known.get(place.code()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Comparator<PlaceRow> byName() {
    RuleBasedCollator collator =
        (RuleBasedCollator) Collator.getInstance(Locale.forLanguageTag("vi"));
    collator.setNumericCollation(true);
    return Comparator.comparing(PlaceRow::label, collator::compare);
  }
}
