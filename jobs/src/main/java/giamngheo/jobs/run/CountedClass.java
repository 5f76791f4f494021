package giamngheo.jobs.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which class of a household counts: the computed one, or in the year of an official release the
 * one that the commune recognised.
 *
 * @param recognisedIn the year whose recognised classes count, if any
 */
public record CountedClass(Optional<Integer> recognisedIn) {
  /** The computed class counts in every year. */
  public static final CountedClass COMPUTED = new CountedClass(Optional.empty());

  /** The recognised class counts in that year, under the standard that governs it. */
  public static CountedClass recognisedIn(int year) {
    return new CountedClass(Optional.of(year));
  }

  /**
   * Scored households with the class that counts in {@code class}. A household without a computed
   * class is refused and stays without one.
   */
  public Dataset<Row> of(Dataset<Row> scored, Map<PovertyStandard, List<Integer>> governing) {
    Dataset<Row> counted = scored;
    for (Map.Entry<PovertyStandard, List<Integer>> law : governing.entrySet()) {
      if (recognisedIn.filter(law.getValue()::contains).isPresent()) {
        Column recognised =
            col(HouseholdTable.REVIEW_YEAR)
                .equalTo(recognisedIn.get())
                .and(col(ScoreTable.STANDARD_ID).equalTo(law.getKey().id()))
                .and(col(ScoreTable.CLASS).isNotNull());
        counted =
            counted.withColumn(
                ScoreTable.CLASS,
                when(recognised, coalesce(col(ScoreTable.CLASS_RECOGNISED), col(ScoreTable.CLASS)))
                    .otherwise(col(ScoreTable.CLASS)));
      }
    }
    return counted;
  }
}
