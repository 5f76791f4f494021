package giamngheo.jobs.judge;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.Checkpoint;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.review.JudgedReviews;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Step: what needs several files: duplicates, orphans, households with a refused member. */
public final class JudgeReviews {
  private JudgeReviews() {}

  /**
   * Judges the lines of these years.
   *
   * @param households received lines that stand, refused ones among them
   * @param members the same of their members
   */
  public static JudgedReviews of(
      Dataset<Row> households,
      Dataset<Row> members,
      List<Integer> years,
      BatchLog log,
      Places places) {
    Map<String, String> order =
        log.batches().stream().collect(Collectors.toMap(Batch::batchId, Batch::sha256));
    JudgedReviews judged =
        JudgedReviews.of(
            ofYears(households, years),
            ofYears(members, years),
            places,
            order,
            log.batches().stream().collect(Collectors.toMap(Batch::batchId, Batch::sourceName)));
    JudgedReviews reviews = new JudgedReviews(Checkpoint.rows(judged.bundles()));
    HamletNames hamlets = HamletNames.of(reviews.asWritten());
    return new JudgedReviews(reviews.bundles(), hamlets::applied);
  }

  /** The lines of these review years. */
  public static Dataset<Row> ofYears(Dataset<Row> received, List<Integer> years) {
    return received.filter(col(ReceivedTable.LINE_YEAR).isin(years.toArray()));
  }
}
