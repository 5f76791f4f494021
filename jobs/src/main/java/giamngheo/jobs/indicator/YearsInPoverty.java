package giamngheo.jobs.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.measure.CountingRule;
import giamngheo.warehouse.measure.Figure;
import giamngheo.warehouse.measure.Figure.Change;
import giamngheo.warehouse.measure.Figure.Interval;
import giamngheo.warehouse.measure.Group;
import giamngheo.warehouse.measure.Scope;
import giamngheo.warehouse.measure.Tabulation;
import giamngheo.warehouse.measure.Unit;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Step: {@code years_in_poverty}, how many of a year's list have been on it in how many of the
 * reviews so far, this one included, under one household code. {@code sub_indicator} is the number
 * of reviews; the counts of a list add up to the list.
 */
public final class YearsInPoverty {
  private YearsInPoverty() {}

  /**
   * How often on a list.
   *
   * @param classId the list
   * @param reviews how many reviews so far had the household on it
   */
  private record Times(String classId, long reviews) implements Comparable<Times> {
    @Override
    public int compareTo(Times other) {
      return ORDER.compare(this, other);
    }
  }

  private static final Comparator<Times> ORDER =
      Comparator.comparing(Times::classId).thenComparing(Times::reviews);

  /**
   * Rows of {@code indicator_value}.
   *
   * @param classed scored households with a class, all standards
   */
  public static List<Row> rows(Dataset<Row> classed, PovertyStandard standard, AreaMap map) {
    List<Row> counts =
        classed
            .filter(col(ScoreTable.STANDARD_ID).equalTo(standard.id()))
            .filter(col(ScoreTable.CLASS).isin(standard.lists().toArray()))
            .withColumn(
                "reviews",
                expr("count(1) over (partition by class, household_id order by review_year)"))
            .groupBy(
                col(HouseholdTable.REVIEW_YEAR),
                col(HouseholdTable.AREA_CODE),
                col(ScoreTable.CLASS),
                col("reviews"))
            .agg(count(lit(1)), sum(col(ScoreTable.PERSONS).cast("bigint")))
            .collectAsList();
    Map<Group, Map<Times, Long>> communes = new LinkedHashMap<>();
    for (Row row : counts) {
      for (Unit unit : Unit.values()) {
        communes
            .computeIfAbsent(
                new Group(row.getInt(0), row.getString(1), "", "", unit),
                ignored -> new TreeMap<>())
            .put(
                new Times(row.getString(2), row.getLong(3)),
                row.getLong(unit == Unit.HOUSEHOLD ? 4 : 5));
      }
    }
    List<Row> rows = new ArrayList<>();
    Tabulation.rolledUp(
            communes,
            (year, area) -> ReviewIndicators.lineage(map, year, area),
            YearsInPoverty::together)
        .forEach(
            (group, all) -> {
              IndicatorValueRows values = ReviewIndicators.values(standard, map, group);
              all.forEach((times, counted) -> rows.add(values.row(group, figure(times, counted))));
            });
    return rows;
  }

  private static Map<Times, Long> together(Map<Times, Long> one, Map<Times, Long> other) {
    Map<Times, Long> all = new TreeMap<>(one);
    other.forEach((name, counted) -> all.merge(name, counted, Long::sum));
    return all;
  }

  private static Figure figure(Times times, long counted) {
    return new Figure(
        times.classId(),
        "years_in_poverty",
        Long.toString(times.reviews()),
        null,
        CountingRule.OWN,
        Scope.REVIEWED,
        Change.LEVEL,
        (double) counted,
        null,
        (double) counted,
        Interval.NONE);
  }
}
