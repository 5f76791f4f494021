package giamngheo.warehouse.catalogue;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;

import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.CurrentLines;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.BatchTable;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Table {@code finding}: what the own checks of the lines that stand found, what was judged of them
 * across files, and what reports in words lacked. A line that was corrected or replaced is gone.
 */
final class Findings {
  private Findings() {}

  static Dataset<Row> of(Warehouse warehouse, BatchLog log, List<String> datasets) {
    Dataset<Row> verdicts = Verdicts.all(warehouse);
    Dataset<Row> all =
        warehouse
            .read(FindingTable.REPORT_GAP, FindingTable.SCHEMA)
            .unionByName(ofUnits(verdicts, LoggedBatches.standing(warehouse, log)));
    for (String dataset : datasets) {
      Dataset<Row> standing = CurrentLines.of(warehouse, log, dataset, ReceivedTable.ENVELOPE);
      all =
          all.unionByName(ownFindings(standing, dataset))
              .unionByName(
                  verdicts
                      .filter(col(BatchTable.DATASET).equalTo(dataset))
                      .join(
                          standing.select(BatchTable.BATCH_ID, ReceivedTable.LINE_NO),
                          Verdicts.line(),
                          "left_semi"));
    }
    return all.select(
        Arrays.stream(FindingTable.SCHEMA.fieldNames())
            .map(name -> col("`" + name + "`"))
            .toArray(Column[]::new));
  }

  /** What is said of a unit, and not of a line: while a file of it stands. */
  private static Dataset<Row> ofUnits(Dataset<Row> verdicts, Dataset<Row> standing) {
    Dataset<Row> withoutLine = verdicts.filter(col(ReceivedTable.LINE_NO).isNull());
    return withoutLine
        .filter(col(BatchTable.BATCH_ID).isNull())
        .unionByName(withoutLine.join(broadcast(standing), Verdicts.batch(), "left_semi"));
  }

  /** What the checks of the lines found when they were loaded. */
  private static Dataset<Row> ownFindings(Dataset<Row> standing, String dataset) {
    return standing
        .select(
            col(BatchTable.BATCH_ID),
            lit(dataset).as(BatchTable.DATASET),
            col(ReceivedTable.LINE_NO),
            col(ReceivedTable.LINE_YEAR).as(HouseholdTable.REVIEW_YEAR),
            nullif(col(ReceivedTable.LINE_AREA), lit("")).as(HouseholdTable.AREA_CODE),
            col(ReceivedTable.LINE_HOUSEHOLD).as(HouseholdTable.HOUSEHOLD_ID),
            explode(col(ReceivedTable.FINDINGS)).as("found"))
        .select(
            col(BatchTable.BATCH_ID),
            col(BatchTable.DATASET),
            col(ReceivedTable.LINE_NO),
            col(HouseholdTable.REVIEW_YEAR),
            col(HouseholdTable.AREA_CODE),
            col(HouseholdTable.HOUSEHOLD_ID),
            col("found." + FindingTable.COLUMN),
            col("found." + FindingTable.CHECK_ID),
            col("found." + FindingTable.SEVERITY),
            col("found." + FindingTable.VALUE),
            col("found." + FindingTable.MESSAGE_VI),
            col("found." + FindingTable.MESSAGE_EN));
  }
}
