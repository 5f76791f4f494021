package giamngheo.jobs.indicator;

import giamngheo.jobs.context.Parallel;
import giamngheo.jobs.indicator.Targets.Target;
import giamngheo.jobs.transition.ReviewFacts;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.measure.Scope;
import giamngheo.warehouse.review.HouseholdSample;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Step: everything that {@code indicator_value} holds of the reviews, under every standard.
 *
 * @param coverage the part of a larger area's communes that must have reported before a target
 *     speaks of it
 */
public record MeasureReview(
    ReviewFacts facts,
    Dataset<Row> transitions,
    Populations people,
    List<Target> targets,
    double coverage) {

  /** Rows of {@code indicator_value}. */
  public IndicatorRows rows(Collection<PovertyStandard> standards) {
    Dataset<Row> asDataHave = facts.asDataHave(transitions);
    IndicatorRows values = new IndicatorRows();
    for (PovertyStandard standard : standards) {
      IndicatorRows own = measured(standard, asDataHave);
      values.addAll(own);
      List<Row> counted = own.atHand().filter(row -> !isOfSample(row)).toList();
      TargetFigures.rows(counted, targets, coverage, standard, facts.map()).forEach(values::add);
    }
    return values;
  }

  private static boolean isOfSample(Row row) {
    return Scope.SAMPLE.word().equals(row.getAs(IndicatorValueTable.SCOPE));
  }

  private IndicatorRows measured(PovertyStandard standard, Dataset<Row> asDataHave) {
    if (!SampledHouseholds.among(facts.scored(), standard)) {
      return counted(facts.scored(), facts.classed(), standard, asDataHave);
    }
    IndicatorRows rows =
        IndicatorRows.of(SampledHouseholds.rows(facts.scored(), standard, facts.map()));
    rows.addAll(
        counted(
            HouseholdSample.counted(facts.scored()),
            HouseholdSample.counted(facts.classed()),
            standard,
            asDataHave));
    return rows;
  }

  /** Levels and changes, accounts, coverage, years in poverty of households that were counted. */
  private IndicatorRows counted(
      Dataset<Row> scored,
      Dataset<Row> classed,
      PovertyStandard standard,
      Dataset<Row> asDataHave) {
    AreaMap map = facts.map();
    Map<AreaOfYear, Long> unseen = CoverageFigures.unseen(facts.unseen(standard));
    IndicatorRows rows = new IndicatorRows();
    Parallel.results(
            List.<Callable<IndicatorRows>>of(
                () ->
                    ReviewIndicators.reviews(
                        scored,
                        unseen,
                        Optional.ofNullable(facts.opening().get(standard.id())),
                        standard,
                        people,
                        map),
                () ->
                    IndicatorRows.of(
                        ChangeAccounts.rows(
                            classed,
                            transitions,
                            asDataHave,
                            facts.notReviewed(standard),
                            standard,
                            people,
                            map)),
                () ->
                    IndicatorRows.of(CoverageFigures.rows(classed, unseen, standard, people, map)),
                () -> IndicatorRows.of(YearsInPoverty.rows(classed, standard, map))))
        .forEach(rows::addAll);
    return rows;
  }
}
