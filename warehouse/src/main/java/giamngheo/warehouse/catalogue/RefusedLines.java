package giamngheo.warehouse.catalogue;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;

import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.BatchTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Table {@code quarantine}: refused lines, whole, of every batch in the log. */
final class RefusedLines {
  private static final StructType SCHEMA =
      new StructType()
          .add(BatchTable.BATCH_ID, DataTypes.StringType)
          .add(BatchTable.DATASET, DataTypes.StringType)
          .add(ReceivedTable.LINE_NO, DataTypes.LongType)
          .add(HouseholdTable.REVIEW_YEAR, DataTypes.IntegerType)
          .add(HouseholdTable.AREA_CODE, DataTypes.StringType)
          .add(HouseholdTable.HOUSEHOLD_ID, DataTypes.StringType)
          .add(ReceivedTable.RAW, DataTypes.StringType);

  private RefusedLines() {}

  static Dataset<Row> of(Warehouse warehouse, BatchLog log, List<String> datasets) {
    Dataset<Row> logged = LoggedBatches.of(warehouse, log);
    Dataset<Row> all = warehouse.spark().createDataFrame(List.of(), SCHEMA);
    for (String dataset : datasets) {
      Dataset<Row> judged =
          Verdicts.refusedLines(warehouse, dataset).withColumn("judged", lit(true));
      all =
          all.unionByName(
              warehouse
                  .read(ReceivedTable.name(dataset), ReceivedTable.ENVELOPE)
                  .join(broadcast(logged), Verdicts.batch(), "left_semi")
                  .join(broadcast(judged), Verdicts.line(), "left")
                  .filter(col(ReceivedTable.REFUSED).or(coalesce(col("judged"), lit(false))))
                  .select(
                      col(BatchTable.BATCH_ID),
                      lit(dataset).as(BatchTable.DATASET),
                      col(ReceivedTable.LINE_NO),
                      col(ReceivedTable.LINE_YEAR).as(HouseholdTable.REVIEW_YEAR),
                      nullif(col(ReceivedTable.LINE_AREA), lit("")).as(HouseholdTable.AREA_CODE),
                      col(ReceivedTable.LINE_HOUSEHOLD).as(HouseholdTable.HOUSEHOLD_ID),
                      col(ReceivedTable.RAW)));
    }
    return all;
  }
}
