package giamngheo.jobs.crosscheck;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.judge.FindingRows;
import giamngheo.jobs.judge.HamletNames;
import giamngheo.jobs.judge.ReviewFindings;
import giamngheo.jobs.judge.TwinFindings;
import giamngheo.jobs.run.RunPlan;
import giamngheo.jobs.transition.ReviewFacts;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.review.JudgedReviews;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Step: everything that a run finds, with its sentences. */
public final class RunFindings {
  private RunFindings() {}

  /**
   * Rows of {@code verdict}.
   *
   * @param scored households under every standard, those without a class among them
   * @param crossChecks of {@link ReviewCrossChecks}
   */
  public static Dataset<Row> of(
      RunPlan plan,
      JudgedReviews judged,
      Dataset<Row> scored,
      ReviewFacts facts,
      BatchLog log,
      List<Row> crossChecks,
      CheckTexts texts) {
    List<Dataset<Row>> bare = new ArrayList<>();
    bare.add(ReviewFindings.refused(judged));
    bare.add(ReviewFindings.missingFacts(scored, plan.governing()));
    Dataset<Row> households = judged.asWritten();
    bare.add(TwinFindings.identities(households));
    bare.add(TwinFindings.codes(households));
    bare.add(HamletNames.of(households).findings(households, log));
    plan.governing()
        .forEach(
            (standard, years) -> {
              bare.add(ReviewFindings.warnings(scored, standard, years));
              bare.add(
                  ReviewFindings.remarks(
                      facts
                          .courses()
                          .get(standard.id())
                          .remarks()
                          .filter(col(ReviewFindings.YEAR).isin(years.toArray())),
                      log));
            });
    SparkSession spark = scored.sparkSession();
    bare.add(spark.createDataFrame(crossChecks, FindingRows.SCHEMA));
    Dataset<Row> all =
        bare.stream()
            .reduce(Dataset::unionByName)
            .orElseThrow()
            .coalesce(spark.sparkContext().defaultParallelism());
    return FindingRows.withTexts(all, texts);
  }
}
