package giamngheo.jobs.judge;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;

import giamngheo.warehouse.review.HouseholdSample;
import giamngheo.warehouse.review.Scoring;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ReceivedTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Step: what each standard says of each household of a periodic review. */
public final class ScoreHouseholds {
  public static final String MEMBERS = "members";
  private static final String RECEIVED_MEMBERS = "received_members";

  private ScoreHouseholds() {}

  /**
   * Scores every household under the standards chosen for its year.
   *
   * @param households judged households with members and area_type
   * @param standards review years by standard
   * @param indicators indicators of all known standards: an input column called like one of them
   *     would pass for its flag under a standard that lacks it
   * @param named words of the rules: further columns of layouts are kept where a rule names them
   * @return households with {@code standard_id} and what {@link Scoring#score} adds; {@code class}
   *     is null where the facts do not answer
   */
  public static Dataset<Row> score(
      Dataset<Row> households,
      Map<PovertyStandard, List<Integer>> standards,
      List<String> indicators,
      Set<String> named) {
    Dataset<Row> periodic =
        households
            .drop(nobodys(households, named))
            .filter(col(ReceivedTable.PERIOD).rlike("^[0-9]{4}$"))
            .withColumn(
                HouseholdTable.POVERTY_CAUSES, split(col(HouseholdTable.POVERTY_CAUSES), ";"))
            .withColumn(HouseholdTable.SUPPORTS, split(col(HouseholdTable.SUPPORTS), ";"))
            .withColumn(ScoreTable.CLASS_RECOGNISED, col(HouseholdTable.DECLARED_CLASS))
            .withColumn(RECEIVED_MEMBERS, col(MEMBERS));
    Dataset<Row> all = null;
    for (Map.Entry<PovertyStandard, List<Integer>> chosen : standards.entrySet()) {
      Dataset<Row> scored =
          Scoring.score(
                  periodic.filter(
                      col(HouseholdTable.REVIEW_YEAR).isin(chosen.getValue().toArray())),
                  chosen.getKey())
              .drop(
                  indicators.stream()
                      .filter(id -> !chosen.getKey().indicatorIds().contains(id))
                      .toArray(String[]::new))
              .drop(MEMBERS)
              .withColumnRenamed(RECEIVED_MEMBERS, MEMBERS)
              .withColumn(ScoreTable.STANDARD_ID, lit(chosen.getKey().id()));
      all = all == null ? scored : all.unionByName(scored, true);
    }
    return all;
  }

  /** Columns that only a layout knows and no rule names. */
  private static String[] nobodys(Dataset<Row> households, Set<String> named) {
    Set<String> own =
        Stream.concat(
                HouseholdTable.TABLE.columns().stream().map(Column::name),
                Stream.of(
                    ReceivedTable.BATCH_ID,
                    ReceivedTable.LINE_NO,
                    ReceivedTable.PERIOD,
                    ScoreTable.AREA_TYPE,
                    HouseholdSample.WEIGHT,
                    HouseholdSample.STRATUM,
                    HouseholdSample.CLUSTER,
                    MEMBERS))
            .collect(Collectors.toSet());
    return Arrays.stream(households.columns())
        .filter(name -> !own.contains(name) && !name.startsWith(HouseholdTable.TICK_PREFIX))
        .filter(name -> !named.contains(name.toLowerCase(Locale.ROOT)))
        .toArray(String[]::new);
  }
}
