package giamngheo.jobs.indicator;

import static org.apache.spark.sql.functions.col;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.measure.Estimates;
import giamngheo.warehouse.measure.MeasurePlan;
import giamngheo.warehouse.measure.Subjects;
import giamngheo.warehouse.measure.Tabulation;
import giamngheo.warehouse.measure.Unit;
import giamngheo.warehouse.review.HouseholdSample;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Households with members that are a sample: their layout says which column is the weight. They are
 * estimated, with errors from strata and clusters, for every area they lie in; they are never
 * counted among the households of a review.
 */
public final class SampledHouseholds {
  private SampledHouseholds() {}

  /** Whether a standard judges a household that was drawn. */
  static boolean among(Dataset<Row> scored, PovertyStandard standard) {
    return HouseholdSample.isTold(scored) && !drawn(scored, standard).limit(1).isEmpty();
  }

  private static Dataset<Row> drawn(Dataset<Row> scored, PovertyStandard standard) {
    return scored
        .filter(col(ScoreTable.STANDARD_ID).equalTo(standard.id()))
        .filter(col(HouseholdSample.WEIGHT).isNotNull());
  }

  /** Rows of {@code indicator_value} of scope {@code sample}. */
  static List<Row> rows(Dataset<Row> scored, PovertyStandard standard, AreaMap map) {
    Dataset<Row> drawn =
        drawn(scored, standard)
            .withColumn("year", col(HouseholdTable.REVIEW_YEAR))
            .withColumn("weight", col(HouseholdSample.WEIGHT));
    Tabulation tabulation =
        new Subjects(
                drawn,
                standard.breakdowns(),
                List.of(Unit.values()),
                HouseholdSample.STRATUM,
                HouseholdSample.CLUSTER)
            .tabulate(MeasurePlan.ofSample(standard))
            .inEvery((year, area) -> ReviewIndicators.lineage(map, year, area));
    List<Row> rows = new ArrayList<>();
    Estimates.of(tabulation, standard.measurement().singleCluster(), Map.of())
        .forEach(
            (group, figures) -> {
              IndicatorValueRows values = ReviewIndicators.values(standard, map, group);
              figures.forEach(figure -> rows.add(values.row(group, figure)));
            });
    return rows;
  }
}
