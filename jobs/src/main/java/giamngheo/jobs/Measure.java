package giamngheo.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import giamngheo.jobs.form.Population;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.measure.SubjectSums;
import giamngheo.warehouse.measure.SubjectSums.Group;
import giamngheo.warehouse.measure.SubjectSums.Unit;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Step: figures of every commune, district and province under one standard. */
final class Measure {
  private Measure() {}

  /** Rows of {@code indicator_value} for the households of the annual review. */
  static List<Row> reviews(
      Dataset<Row> classed, PovertyStandard standard, Populations populations, Places places) {
    Dataset<Row> own =
        classed
            .filter(col(ScoreTable.STANDARD_ID).equalTo(standard.id()))
            .withColumn("year", col("review_year"))
            .withColumn("weight", lit(1));
    Map<Group, SubjectSums> communes = SubjectSums.of(own, standard);
    Map<Group, SubjectSums> areas = new LinkedHashMap<>();
    Map<Group, Optional<Population>> residents = new LinkedHashMap<>();
    communes.forEach(
        (group, sums) -> {
          Optional<Population> population = populations.ofCommune(group.year(), group.areaCode());
          for (Place area : places.lineage(group.areaCode(), ReviewMap.mapDay(group.year()))) {
            Group wider = at(group, area.code());
            areas.merge(wider, sums, SubjectSums::plus);
            if (group.groupBy().isEmpty()) {
              residents.merge(wider, population, Measure::together);
            }
          }
        });
    List<Row> rows = new ArrayList<>();
    areas.forEach(
        (group, sums) -> {
          String day = ReviewMap.mapDay(group.year()).toString();
          String level =
              places
                  .place(group.areaCode(), ReviewMap.mapDay(group.year()))
                  .map(place -> place.level().name().toLowerCase(Locale.ROOT))
                  .orElse(null);
          OptionalDouble of =
              residents.getOrDefault(group, Optional.empty()).stream()
                  .mapToDouble(
                      all -> group.unit() == Unit.HOUSEHOLD ? all.households() : all.persons())
                  .findFirst();
          rows.addAll(
              new IndicatorValues(standard, level, day, IndicatorValues.RESIDENT)
                  .rows(group, sums, of));
        });
    return rows;
  }

  private static Group at(Group group, String areaCode) {
    return new Group(group.year(), areaCode, group.groupBy(), group.groupValue(), group.unit());
  }

  private static Optional<Population> together(
      Optional<Population> one, Optional<Population> other) {
    return one.flatMap(first -> other.map(second -> Populations.add(first, second)));
  }
}
