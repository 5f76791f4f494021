package giamngheo.jobs.indicator;

import giamngheo.jobs.context.Parallel;
import giamngheo.jobs.indicator.Targets.Target;
import giamngheo.jobs.transition.ReviewFacts;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.measure.Scope;
import giamngheo.warehouse.review.HouseholdSample;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.util.ArrayList;
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
  public List<Row> rows(Collection<PovertyStandard> standards) {
    Dataset<Row> asDataHave = facts.asDataHave(transitions);
    List<Row> values = new ArrayList<>();
    for (PovertyStandard standard : standards) {
      List<Row> own = measured(standard, asDataHave);
      values.addAll(own);
      List<Row> counted = own.stream().filter(row -> !isOfSample(row)).toList();
      values.addAll(TargetFigures.rows(counted, targets, coverage, standard, facts.map()));
    }
    return values;
  }

  private static boolean isOfSample(Row row) {
    return Scope.SAMPLE.word().equals(row.getAs(IndicatorValueTable.SCOPE));
  }

  private List<Row> measured(PovertyStandard standard, Dataset<Row> asDataHave) {
    if (!SampledHouseholds.among(facts.scored(), standard)) {
      return counted(facts.scored(), facts.classed(), standard, asDataHave);
    }
    List<Row> rows = new ArrayList<>(SampledHouseholds.rows(facts.scored(), standard, facts.map()));
    rows.addAll(
        counted(
            HouseholdSample.counted(facts.scored()),
            HouseholdSample.counted(facts.classed()),
            standard,
            asDataHave));
    return rows;
  }

  /** Levels and changes, accounts, coverage, years in poverty of households that were counted. */
  private List<Row> counted(
      Dataset<Row> scored,
      Dataset<Row> classed,
      PovertyStandard standard,
      Dataset<Row> asDataHave) {
    AreaMap map = facts.map();
    Map<AreaOfYear, Long> unseen = CoverageFigures.unseen(facts.unseen(standard));
    return Parallel.results(
            List.<Callable<List<Row>>>of(
                () ->
                    ReviewIndicators.reviews(
                        scored,
                        unseen,
                        Optional.ofNullable(facts.opening().get(standard.id())),
                        standard,
                        people,
                        map),
                () ->
                    ChangeAccounts.rows(
                        classed,
                        transitions,
                        asDataHave,
                        facts.notReviewed(standard),
                        standard,
                        people,
                        map),
                () -> CoverageFigures.rows(classed, unseen, standard, people, map),
                () -> YearsInPoverty.rows(classed, standard, map)))
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
