package giamngheo.jobs.receive;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.judge.FindingRows;
import giamngheo.jobs.judge.ReviewFindings;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.review.JudgedReviews;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Households and members that stand twice in one file. A run judges them again, then across files;
 * saying it at once lets the officer mend the file while it is at hand.
 */
final class FileDuplicates {
  private FileDuplicates() {}

  /** Writes what is found to the verdicts; nothing if no key stands twice. */
  static void record(
      JobContext workplace, Map<String, Dataset<Row>> received, List<Batch> batches) {
    List<Row> households =
        repeated(received.get(HouseholdTable.TABLE.name()), ReceivedTable.LINE_HOUSEHOLD);
    List<Row> members =
        repeated(
            received.get(MemberTable.TABLE.name()),
            ReceivedTable.LINE_HOUSEHOLD,
            MemberTable.MEMBER_NO);
    if (households.isEmpty() && members.isEmpty()) {
      return;
    }
    Map<String, String> order =
        batches.stream().collect(Collectors.toMap(Batch::batchId, Batch::batchId));
    JudgedReviews judged =
        JudgedReviews.of(
            local(workplace, households, HouseholdTable.TABLE.name()),
            local(workplace, members, MemberTable.TABLE.name()),
            workplace.configuration().places(),
            order,
            batches.stream().collect(Collectors.toMap(Batch::batchId, Batch::sourceName)));
    workplace
        .warehouse()
        .append(
            FindingTable.VERDICT,
            FindingRows.withTexts(
                    ReviewFindings.refused(judged)
                        .filter(col(FindingTable.CHECK_ID).startsWith("DUPLICATE_")),
                    workplace.configuration().texts())
                .coalesce(1));
  }

  private static Dataset<Row> local(JobContext workplace, List<Row> lines, String dataset) {
    return lines.isEmpty()
        ? empty(workplace, dataset)
        : workplace.spark().createDataFrame(lines, lines.get(0).schema());
  }

  private static Dataset<Row> empty(JobContext workplace, String dataset) {
    return workplace
        .spark()
        .createDataFrame(
            List.of(), ReceivedTable.schema(workplace.configuration().datasets().get(dataset)));
  }

  /** Lines whose key stands more than once in their file. */
  private static List<Row> repeated(Dataset<Row> lines, String... key) {
    if (lines == null) {
      return List.of();
    }
    Dataset<Row> standing = lines.filter(not(col(ReceivedTable.REFUSED)));
    if (List.of(lines.columns()).contains(HouseholdTable.EXIT_REASON)) {
      standing = standing.filter(col(HouseholdTable.EXIT_REASON).isNull());
    }
    String[] columns = new String[key.length + 2];
    columns[0] = ReceivedTable.BATCH_ID;
    columns[1] = ReceivedTable.PERIOD;
    System.arraycopy(key, 0, columns, 2, key.length);
    List<Row> keys =
        standing
            .groupBy(Arrays.stream(columns).map(name -> col(name)).toArray(Column[]::new))
            .agg(count(lit(1)).as("times"))
            .filter("times > 1")
            .drop("times")
            .collectAsList();
    if (keys.isEmpty()) {
      return List.of();
    }
    Dataset<Row> known = lines.sparkSession().createDataFrame(keys, keys.get(0).schema());
    return standing.join(broadcast(known), columns, "left_semi").collectAsList();
  }
}
