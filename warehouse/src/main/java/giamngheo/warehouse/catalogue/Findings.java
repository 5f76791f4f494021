package giamngheo.warehouse.catalogue;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;

import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.BatchTable;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Table {@code finding}: what the lines' own checks found, what was judged across files, and what
 * reports in words lacked.
 */
final class Findings {
  private Findings() {}

  static Dataset<Row> of(Warehouse warehouse, BatchLog log, List<String> datasets) {
    Dataset<Row> logged = LoggedBatches.of(warehouse, log);
    Dataset<Row> all =
        Verdicts.all(warehouse)
            .unionByName(warehouse.read(FindingTable.REPORT_GAP, FindingTable.SCHEMA));
    for (String dataset : datasets) {
      all =
          all.unionByName(
              warehouse
                  .read(ReceivedTable.name(dataset), ReceivedTable.ENVELOPE)
                  .join(broadcast(logged), Verdicts.batch(), "left_semi")
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
                      col("found." + FindingTable.MESSAGE_EN)));
    }
    return all;
  }
}
