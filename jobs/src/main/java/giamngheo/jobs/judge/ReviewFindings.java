package giamngheo.jobs.judge;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.review.JudgedReviews;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.ScoringPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What is found when the lines of a review meet: errors that refuse lines, and warnings. */
public final class ReviewFindings {
  public static final String YEAR = "review_year";

  private ReviewFindings() {}

  /** Lines refused because of other lines. */
  public static Dataset<Row> refused(JudgedReviews judged) {
    return FindingRows.shaped(
        judged.verdicts(),
        "batch_id",
        "dataset",
        "line_no",
        "cast(substring(line_period, 1, 4) as int) as review_year",
        "line_area as area_code",
        "line_household as household_id",
        "check_id",
        "coalesce(value, line_household) as value",
        "details");
  }

  /** Households whose facts do not answer under the law of their year, and their members. */
  public static Dataset<Row> missingFacts(
      Dataset<Row> scored, Map<PovertyStandard, List<Integer>> governing) {
    Dataset<Row> found = null;
    for (Map.Entry<PovertyStandard, List<Integer>> law : governing.entrySet()) {
      Dataset<Row> unanswered =
          scored
              .filter("class is null")
              .filter(col("standard_id").equalTo(law.getKey().id()))
              .filter(col(YEAR).isin(law.getValue().toArray()));
      Dataset<Row> both = unanswered(unanswered, law.getKey()).unionByName(orphans(unanswered));
      found = found == null ? both : found.unionByName(both);
    }
    return found == null ? FindingRows.shaped(scored.limit(0), "batch_id") : found;
  }

  private static Dataset<Row> unanswered(Dataset<Row> unanswered, PovertyStandard standard) {
    return FindingRows.shaped(
        unanswered,
        "batch_id",
        "'household' as dataset",
        "line_no",
        "review_year",
        "area_code",
        "household_id",
        "'MISSING_FACT' as check_id",
        "household_id as value",
        "array(" + unknown(standard) + ") as details");
  }

  private static Dataset<Row> orphans(Dataset<Row> unanswered) {
    return FindingRows.shaped(
        unanswered.selectExpr("review_year", "explode(members) as m"),
        "m.batch_id",
        "'member' as dataset",
        "m.line_no",
        "review_year",
        "m.area_code",
        "m.household_id",
        "'ORPHAN_MEMBER' as check_id",
        "m.household_id as value");
  }

  /** SQL: names of what is unknown, joined by commas. */
  private static String unknown(PovertyStandard standard) {
    List<String> names = new ArrayList<>();
    names.add("if(gate is null, 'gate', null)");
    names.addAll(unknownIndicators(standard));
    return "concat_ws(', ', " + String.join(", ", names) + ")";
  }

  private static List<String> unknownIndicators(PovertyStandard standard) {
    return standard.indicatorIds().stream()
        .map(id -> "if(" + id + " is null, '" + id + "', null)")
        .toList();
  }

  /** Warnings about households scored under the standard that governs these years. */
  public static Dataset<Row> warnings(
      Dataset<Row> scored, PovertyStandard standard, List<Integer> years) {
    Dataset<Row> own =
        scored
            .filter(col("standard_id").equalTo(standard.id()))
            .filter(col(YEAR).isin(years.toArray()));
    List<String> candidates = new ArrayList<>();
    candidates.add(
        candidate(
            "declared_class is not null and declared_class <> class",
            "declared_class",
            "CLASS_DISAGREES",
            "declared_class",
            "class"));
    if (standard.pointsScore() != null) {
      candidates.add(
          candidate(
              "b2_points is not null and open_score = 0 and points_score <> deprivations",
              "b2_points",
              "POINTS_DISAGREE",
              "b2_points",
              "deprivations * 10"));
    }
    if (!standard.indicators().isEmpty()) {
      candidates.add(
          candidate(
              "open_score > 0",
              null,
              "INDICATORS_UNKNOWN",
              "household_id",
              "concat_ws(', ', " + String.join(", ", unknownIndicators(standard)) + ")"));
    }
    for (String id : standard.indicatorIds()) {
      String computed = ScoringPlan.COMPUTED_PREFIX + id;
      candidates.add(
          candidate(
              "dep_" + id + " is not null and dep_" + id + " <> " + computed,
              "dep_" + id,
              "FLAG_DISAGREES",
              "cast(dep_" + id + " as int)",
              "cast(" + computed + " as int)"));
    }
    Dataset<Row> found =
        own.filter("class is not null")
            .selectExpr(
                "batch_id",
                "line_no",
                "review_year",
                "area_code",
                "household_id",
                "explode(filter(array("
                    + String.join(", ", candidates)
                    + "), c -> c is not null)) as found");
    return FindingRows.shaped(
        found,
        "batch_id",
        "'household' as dataset",
        "line_no",
        "review_year",
        "area_code",
        "household_id",
        "found.column",
        "found.check_id",
        "found.value",
        "array(found.detail) as details");
  }

  private static String candidate(
      String condition, String column, String checkId, String value, String detail) {
    return "if("
        + condition
        + ", named_struct('column', "
        + (column == null ? "cast(null as string)" : "'" + column + "'")
        + ", 'check_id', '"
        + checkId
        + "', 'value', cast("
        + value
        + " as string), 'detail', cast("
        + detail
        + " as string)), null)";
  }

  /** Warnings about a household's course; those without a line name the commune's batch. */
  public static Dataset<Row> remarks(Dataset<Row> remarks, BatchLog log) {
    StructType shape =
        new StructType()
            .add("area_code", DataTypes.StringType)
            .add("review_year", DataTypes.IntegerType)
            .add("unit_batch", DataTypes.StringType);
    List<Row> units =
        log.current("household").stream()
            .filter(current -> current.unit().period().matches("[0-9]{4}"))
            .map(
                current ->
                    RowFactory.create(
                        current.unit().areaCode(),
                        Integer.parseInt(current.unit().period()),
                        current.batchId()))
            .toList();
    Dataset<Row> batches =
        remarks
            .sparkSession()
            .createDataFrame(units, shape)
            .groupBy("area_code", "review_year")
            .agg(expr("max(unit_batch) as unit_batch"));
    return FindingRows.shaped(
        remarks.join(batches, new String[] {"area_code", "review_year"}, "left"),
        "coalesce(batch_id, unit_batch) as batch_id",
        "'household' as dataset",
        "line_no",
        "review_year",
        "area_code",
        "household_id",
        "check_id",
        "value",
        "if(detail is null, null, array(detail)) as details");
  }
}
