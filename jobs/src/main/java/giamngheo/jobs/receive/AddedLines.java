package giamngheo.jobs.receive;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import giamngheo.jobs.context.Checkpoint;
import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchUnit;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Lines added to units: one whose key stands there already takes the place of that line. */
final class AddedLines {
  private static final String KEY = "added_key";

  private AddedLines() {}

  static CallFiles tied(JobContext workplace, BatchLog log, CallFiles files) {
    return new CallFiles(
        files.readings().stream().map(reading -> tied(workplace, log, reading)).toList(),
        files.twins(),
        files.withheld());
  }

  private static FileReading tied(JobContext workplace, BatchLog log, FileReading reading) {
    String dataset = reading.group().dataset();
    List<BatchUnit> known =
        reading.tallies().values().stream()
            .flatMap(tally -> tally.units().stream())
            .filter(log::knows)
            .distinct()
            .toList();
    if (known.isEmpty() || LineKeys.sql(dataset).isEmpty()) {
      return reading;
    }
    Column key = expr(LineKeys.sql(dataset).orElseThrow());
    Dataset<Row> standing =
        new StandingUnits(workplace, log)
            .standing(dataset, known, reading.lines().schema())
            .select(
                coalesce(col(ReceivedTable.LINE_AREA), lit("")).as("added_area"),
                col(ReceivedTable.PERIOD).as("added_period"),
                key.as(KEY),
                functions.struct(ReceivedTable.BATCH_ID, ReceivedTable.LINE_NO).as("at"))
            .groupBy("added_area", "added_period", KEY)
            .agg(functions.max("at").as("at"));
    Column isTied = col("at").isNotNull().and(not(col(ReceivedTable.REFUSED)));
    Column[] columns =
        Arrays.stream(reading.lines().columns())
            .map(name -> col("`" + name + "`"))
            .toArray(Column[]::new);
    Dataset<Row> own = reading.lines().withColumn("own_key", key);
    Dataset<Row> lines =
        own.join(
                broadcast(standing),
                col("own_key")
                    .equalTo(col(KEY))
                    .and(coalesce(col(ReceivedTable.LINE_AREA), lit("")).equalTo(col("added_area")))
                    .and(col(ReceivedTable.PERIOD).equalTo(col("added_period")))
                    .and(col(ReceivedTable.CORRECTS_BATCH).isNull()),
                "left")
            .withColumn(
                ReceivedTable.CORRECTS_LINE,
                when(isTied, col("at." + ReceivedTable.LINE_NO))
                    .otherwise(col(ReceivedTable.CORRECTS_LINE)))
            .withColumn(
                ReceivedTable.CORRECTS_BATCH,
                when(isTied, col("at." + ReceivedTable.BATCH_ID))
                    .otherwise(col(ReceivedTable.CORRECTS_BATCH)))
            .select(columns);
    return reading.with(Checkpoint.rows(lines), reading.notes(), reading.tallies());
  }
}
