package giamngheo.jobs.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.measure.Coverage;
import giamngheo.warehouse.measure.Figure;
import giamngheo.warehouse.measure.Group;
import giamngheo.warehouse.measure.Population;
import giamngheo.warehouse.measure.Unit;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.PovertyStandard.Headcount;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Step: coverage and bounds of every area, in households, and how many of its communes reported.
 * Expected are all communes on the map of the year; coverage and bounds are those of the communes
 * with a population line or a review, and an area one of which has no population line has neither.
 */
public final class CoverageFigures {
  private final Map<AreaOfYear, Map<String, Long>> classes;
  private final Map<AreaOfYear, Long> unresolved;
  private final Populations populations;

  private CoverageFigures(
      Map<AreaOfYear, Map<String, Long>> classes,
      Map<AreaOfYear, Long> unresolved,
      Populations populations) {
    this.classes = classes;
    this.unresolved = unresolved;
    this.populations = populations;
  }

  /**
   * Rows of {@code indicator_value}.
   *
   * @param classed scored households with a class, all standards
   * @param unseen how many households the review does not show, by commune
   */
  public static List<Row> rows(
      Dataset<Row> classed,
      Map<AreaOfYear, Long> unseen,
      PovertyStandard standard,
      Populations populations,
      AreaMap map) {
    CoverageFigures figures = new CoverageFigures(classes(classed, standard), unseen, populations);
    TreeMap<Integer, Map<String, Set<String>>> areas = new TreeMap<>();
    Set<Integer> years = new TreeSet<>();
    figures.classes.keySet().forEach(commune -> years.add(commune.year()));
    Set<AreaOfYear> expected = new HashSet<>(figures.classes.keySet());
    populations.lines().stream()
        .filter(line -> years.contains(line.year()))
        .forEach(line -> expected.add(new AreaOfYear(line.year(), line.areaCode())));
    for (AreaOfYear commune : expected) {
      for (String area : ReviewIndicators.lineage(map, commune.year(), commune.area())) {
        areas
            .computeIfAbsent(commune.year(), ignored -> new TreeMap<>())
            .computeIfAbsent(area, ignored -> new TreeSet<>())
            .add(commune.area());
      }
    }
    List<Row> rows = new ArrayList<>();
    areas.forEach(
        (year, byArea) -> {
          Map<String, Long> mapped = communesOnMap(map, year);
          byArea.forEach(
              (area, communes) -> {
                Group group = new Group(year, area, "", "", Unit.HOUSEHOLD);
                IndicatorValueRows values = ReviewIndicators.values(standard, map, group);
                long all = Math.max(communes.size(), mapped.getOrDefault(area, 0L));
                figures
                    .of(year, communes, all, standard)
                    .forEach(figure -> rows.add(values.row(group, figure)));
              });
        });
    return rows;
  }

  /** How many communes each area has on the map of the year. */
  private static Map<String, Long> communesOnMap(AreaMap map, int year) {
    Map<String, Long> counts = new HashMap<>();
    for (Place unit : map.places().units()) {
      if (unit.level() == Level.COMMUNE && unit.isValidOn(map.day(year))) {
        ReviewIndicators.lineage(map, year, unit.code())
            .forEach(area -> counts.merge(area, 1L, Long::sum));
      }
    }
    return counts;
  }

  private static Map<AreaOfYear, Map<String, Long>> classes(
      Dataset<Row> classed, PovertyStandard standard) {
    Map<AreaOfYear, Map<String, Long>> classes = new HashMap<>();
    for (Row row :
        classed
            .filter(col(ScoreTable.STANDARD_ID).equalTo(standard.id()))
            .groupBy(HouseholdTable.REVIEW_YEAR, HouseholdTable.AREA_CODE, ScoreTable.CLASS)
            .agg(count(lit(1)))
            .collectAsList()) {
      classes
          .computeIfAbsent(
              new AreaOfYear(row.getInt(0), row.getString(1)), ignored -> new HashMap<>())
          .put(row.getString(2), row.getLong(3));
    }
    return classes;
  }

  /**
   * Counts by commune.
   *
   * @param unseen {@code review_year}, {@code area_code}, {@code household_id}; repeats count once
   */
  public static Map<AreaOfYear, Long> unseen(Dataset<Row> unseen) {
    Map<AreaOfYear, Long> counts = new HashMap<>();
    for (Row row :
        unseen
            .select(
                HouseholdTable.REVIEW_YEAR, HouseholdTable.AREA_CODE, HouseholdTable.HOUSEHOLD_ID)
            .distinct()
            .groupBy(HouseholdTable.REVIEW_YEAR, HouseholdTable.AREA_CODE)
            .agg(count(lit(1)))
            .collectAsList()) {
      counts.put(new AreaOfYear(row.getInt(0), row.getString(1)), row.getLong(2));
    }
    return counts;
  }

  private List<Figure> of(int year, Set<String> communes, long expected, PovertyStandard standard) {
    long received =
        communes.stream()
            .filter(commune -> classes.containsKey(new AreaOfYear(year, commune)))
            .count();
    Optional<Population> residents = populations.ofCommunes(year, communes);
    if (residents.isEmpty()) {
      return List.of(Coverage.received(received, expected));
    }
    long reviewed = 0;
    long open = 0;
    for (String commune : communes) {
      Map<String, Long> here = classes.get(new AreaOfYear(year, commune));
      if (here == null) {
        open += populations.ofCommune(year, commune).orElseThrow().households();
      } else {
        reviewed += here.values().stream().mapToLong(Long::longValue).sum();
        open += unresolved.getOrDefault(new AreaOfYear(year, commune), 0L);
      }
    }
    Coverage coverage =
        new Coverage(residents.get().households(), reviewed, open, received, expected);
    List<Figure> figures = new ArrayList<>(coverage.figures());
    for (Headcount headcount : standard.headcounts()) {
      figures.addAll(coverage.bounds(headcount.id(), counted(year, communes, headcount)));
    }
    return figures;
  }

  private long counted(int year, Set<String> communes, Headcount headcount) {
    return communes.stream()
        .map(commune -> classes.getOrDefault(new AreaOfYear(year, commune), Map.of()))
        .flatMap(here -> headcount.classes().stream().map(id -> here.getOrDefault(id, 0L)))
        .mapToLong(Long::longValue)
        .sum();
  }
}
