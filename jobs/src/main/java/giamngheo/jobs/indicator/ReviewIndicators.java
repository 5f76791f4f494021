package giamngheo.jobs.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.measure.CountingRule;
import giamngheo.warehouse.measure.Figure;
import giamngheo.warehouse.measure.Group;
import giamngheo.warehouse.measure.Levels;
import giamngheo.warehouse.measure.MeasurePlan;
import giamngheo.warehouse.measure.MeasureSums;
import giamngheo.warehouse.measure.RelativeContribution;
import giamngheo.warehouse.measure.Subjects;
import giamngheo.warehouse.measure.Tabulation;
import giamngheo.warehouse.measure.Unit;
import giamngheo.warehouse.measure.YearlyChanges;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Step: figures of every commune, district and province under one standard. */
public final class ReviewIndicators {
  private ReviewIndicators() {}

  /**
   * Rows of {@code indicator_value} for the households of the annual review.
   *
   * @param scored scored households of all standards, those without a class among them
   * @param unseen households of each {@code year/commune} that the review does not show, those
   *     without a class among them
   * @param opening the same households as the lists released since have them, if any was: changes
   *     are those since what was released
   */
  static IndicatorRows reviews(
      Dataset<Row> scored,
      Map<AreaOfYear, Long> unseen,
      Optional<Dataset<Row>> opening,
      PovertyStandard standard,
      Populations populations,
      AreaMap map) {
    Tabulation tabulation = tabulated(scored, standard);
    Map<Group, List<Figure>> figures = levels(tabulation, standard, populations, map);
    Map<Group, List<Figure>> levels = new LinkedHashMap<>();
    figures.forEach((group, level) -> levels.put(group, List.copyOf(level)));
    Map<Group, List<Figure>> opened =
        opening
            .map(rows -> levels(tabulated(rows, standard), standard, populations, map))
            .orElse(levels);
    addChanges(
        figures,
        levels,
        opened,
        ReviewedCommunes.of(tabulation.groups(), map),
        MeasurePlan.of(standard));
    add(figures, Sensitivity.of(tabulation, figures, standard, map));
    add(figures, bounds(tabulation, unseen, standard, populations, map));
    IndicatorRows rows = new IndicatorRows();
    figures.forEach(
        (group, all) -> {
          IndicatorValueRows values = values(standard, map, group);
          all.forEach(figure -> rows.add(values.row(group, figure)));
        });
    return rows;
  }

  private static Tabulation tabulated(Dataset<Row> scored, PovertyStandard standard) {
    Dataset<Row> own =
        scored
            .filter(col(ScoreTable.STANDARD_ID).equalTo(standard.id()))
            .withColumn("year", col("review_year"))
            .withColumn("weight", lit(1));
    return Subjects.ofCensus(own, standard).tabulate(standard);
  }

  private static Map<Group, List<Figure>> levels(
      Tabulation tabulation, PovertyStandard standard, Populations populations, AreaMap map) {
    Levels levels = new Levels(MeasurePlan.of(standard));
    Residents residents = Residents.of(tabulation.groups(), populations, standard, map);
    Map<Group, List<Figure>> figures = new LinkedHashMap<>();
    Map<Group, MeasureSums> areas =
        Tabulation.rolledUp(
            tabulation.sums(), (year, area) -> lineage(map, year, area), MeasureSums::plus);
    areas.forEach(
        (group, sums) -> {
          if (group.isWhole()) {
            figures.put(group, new ArrayList<>(levels.of(sums, residents.of(group))));
          } else if (Subjects.count(group).isEmpty()) {
            List<Figure> part = new ArrayList<>(levels.ofPart(sums, residents.of(group)));
            part.addAll(
                RelativeContribution.of(
                    levels.of(areas.get(group.whole()), OptionalLong.empty()), part));
            figures.put(group, part);
          }
        });
    areas.forEach(
        (group, sums) ->
            Subjects.count(group)
                .filter(name -> Subjects.isCounted(group))
                .ifPresent(name -> figures.get(group.whole()).add(levels.count(name, sums))));
    return figures;
  }

  /**
   * How far what is unknown could move the measures of residents: of persons only where every
   * household that the review does not show has a line, for the others' size is not known.
   */
  private static Map<Group, List<Figure>> bounds(
      Tabulation tabulation,
      Map<AreaOfYear, Long> unseen,
      PovertyStandard standard,
      Populations populations,
      AreaMap map) {
    Levels levels = new Levels(MeasurePlan.of(standard));
    Residents residents = Residents.of(tabulation.groups(), populations, standard, map);
    Map<Group, Long> communes = new LinkedHashMap<>();
    Map<Group, MeasureSums> sums = new LinkedHashMap<>();
    tabulation
        .sums()
        .forEach(
            (group, own) -> {
              if (group.isWhole()) {
                sums.put(group, own);
                AreaOfYear commune = new AreaOfYear(group.year(), group.areaCode());
                communes.put(group, unseen.getOrDefault(commune, 0L));
              }
            });
    Map<Group, Long> without =
        Tabulation.rolledUp(communes, (year, area) -> lineage(map, year, area), Long::sum);
    Map<Group, List<Figure>> figures = new LinkedHashMap<>();
    Map<Group, MeasureSums> areas =
        Tabulation.rolledUp(sums, (year, area) -> lineage(map, year, area), MeasureSums::plus);
    areas.forEach(
        (group, all) -> {
          OptionalLong known = residents.of(group);
          long more = without.get(group) - unclassedHouseholds(group, areas);
          if (known.isPresent() && (group.unit() == Unit.HOUSEHOLD || more <= 0)) {
            figures.put(group, levels.bounds(all, known.getAsLong(), Math.max(0, more)));
          }
        });
    return figures;
  }

  private static long unclassedHouseholds(Group area, Map<Group, MeasureSums> areas) {
    Group households = new Group(area.year(), area.areaCode(), "", "", Unit.HOUSEHOLD);
    return Optional.ofNullable(areas.get(households)).map(Levels::unclassed).orElse(0L);
  }

  /**
   * Changes and accounts since the year before, changes since the first year, where both years
   * speak of one territory.
   *
   * @param levels figures of every year
   * @param opened what the changes of later years begin with
   */
  private static void addChanges(
      Map<Group, List<Figure>> figures,
      Map<Group, List<Figure>> levels,
      Map<Group, List<Figure>> opened,
      ReviewedCommunes communes,
      MeasurePlan plan) {
    Optional<MpiAccounts> accounts =
        plan.rules().stream()
            .filter(CountingRule::official)
            .findFirst()
            .map(rule -> new MpiAccounts(rule, levels));
    levels.forEach(
        (group, now) -> {
          for (int from : communes.earlier(group.areaCode(), group.year())) {
            List<Figure> then = opened.get(group.of(from));
            if (then != null) {
              figures.get(group).addAll(YearlyChanges.of(group, from, then, now));
              if (group.isWhole() && from == group.year() - 1) {
                accounts.ifPresent(account -> add(figures, account.of(group, from)));
              }
            }
          }
        });
  }

  private static void add(Map<Group, List<Figure>> figures, Map<Group, List<Figure>> more) {
    more.forEach(
        (group, all) -> figures.computeIfAbsent(group, ignored -> new ArrayList<>()).addAll(all));
  }

  static List<String> lineage(AreaMap map, int year, String area) {
    return map.lineage(area, year).stream().map(Place::code).toList();
  }

  /** Rows of the group's area on the map of its year. */
  static IndicatorValueRows values(PovertyStandard standard, AreaMap map, Group group) {
    String level =
        map.place(group.areaCode(), group.year())
            .map(place -> place.level().name().toLowerCase(Locale.ROOT))
            .orElse(null);
    return new IndicatorValueRows(standard.id(), level, map.day(group.year()).toString());
  }
}
