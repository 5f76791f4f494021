package giamngheo.warehouse.catalogue;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.CurrentLines;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many lines stand of a dataset, and how many of them are refused. */
public final class StandingLines {
  private StandingLines() {}

  /**
   * Lines of annual reviews by batch, year and commune as the lines name them.
   *
   * @return batch_id, line_year, line_area, received, refused: received = accepted + refused
   */
  public static List<Row> counted(Warehouse warehouse, BatchLog log, String dataset) {
    Dataset<Row> judged = Verdicts.refusedLines(warehouse, dataset).withColumn("judged", lit(true));
    return CurrentLines.of(warehouse, log, dataset, ReceivedTable.ENVELOPE)
        .filter(
            col(ReceivedTable.PERIOD).isNull().or(col(ReceivedTable.PERIOD).rlike("^[0-9]{4}$")))
        .select(
            ReceivedTable.BATCH_ID,
            ReceivedTable.LINE_NO,
            ReceivedTable.LINE_YEAR,
            ReceivedTable.LINE_AREA,
            ReceivedTable.REFUSED)
        .join(broadcast(judged), Verdicts.line(), "left")
        .groupBy(ReceivedTable.BATCH_ID, ReceivedTable.LINE_YEAR, ReceivedTable.LINE_AREA)
        .agg(
            count(lit(1)),
            count_if(col(ReceivedTable.REFUSED).or(coalesce(col("judged"), lit(false)))))
        .collectAsList();
  }
}
