package giamngheo.jobs.receive;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Lines of units that a load withholds: refused, with the finding that says why. */
final class WithheldLines {
  private WithheldLines() {}

  static FileReading refused(FileReading reading, List<Withheld> withheld, CheckTexts texts) {
    Map<String, List<Withheld>> own =
        withheld.stream()
            .filter(unit -> reading.tallies().containsKey(unit.batchId()))
            .collect(Collectors.groupingBy(Withheld::batchId));
    if (own.isEmpty()) {
      return reading;
    }
    Dataset<Row> lines = reading.lines();
    Map<String, BatchCounts> tallies = new HashMap<>(reading.tallies());
    for (Map.Entry<String, List<Withheld>> batch : own.entrySet()) {
      for (Withheld unit : batch.getValue()) {
        lines = refused(lines, unit, texts);
      }
      tallies.computeIfPresent(
          batch.getKey(),
          (id, tally) -> tally.without(batch.getValue().stream().map(Withheld::unit).toList()));
    }
    return reading.with(lines, reading.notes(), tallies);
  }

  /** The checks for which lines of a batch were withheld. */
  static List<String> checks(JobContext workplace, Batch batch) {
    return workplace
        .warehouse()
        .read(ReceivedTable.name(batch.dataset()), ReceivedTable.ENVELOPE)
        .filter(
            col(ReceivedTable.BATCH_ID).equalTo(batch.batchId()).and(col(ReceivedTable.REFUSED)))
        .select(explode(col(ReceivedTable.FINDINGS + "." + FindingTable.CHECK_ID)).as("check_id"))
        .filter(col("check_id").isin(Withheld.CHECKS.toArray()))
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static Dataset<Row> refused(Dataset<Row> lines, Withheld withheld, CheckTexts texts) {
    Column isOfUnit =
        col(ReceivedTable.BATCH_ID)
            .equalTo(withheld.batchId())
            .and(
                coalesce(col(ReceivedTable.LINE_AREA), lit("")).equalTo(withheld.unit().areaCode()))
            .and(col(ReceivedTable.PERIOD).equalTo(withheld.unit().period()))
            .and(not(col(ReceivedTable.REFUSED)));
    Finding finding =
        texts.finding(
            withheld.checkId(),
            null,
            Withheld.shown(withheld.unit()),
            withheld.details().toArray());
    return lines
        .withColumn("withheld", isOfUnit)
        .withColumn(
            ReceivedTable.FINDINGS,
            when(col("withheld"), concat(col(ReceivedTable.FINDINGS), array(cell(finding))))
                .otherwise(col(ReceivedTable.FINDINGS)))
        .withColumn(ReceivedTable.REFUSED, col(ReceivedTable.REFUSED).or(col("withheld")))
        .drop("withheld");
  }

  private static Column cell(Finding finding) {
    return struct(
        lit(finding.column()).cast("string").as(FindingTable.COLUMN),
        lit(finding.checkId()).as(FindingTable.CHECK_ID),
        lit(FindingTable.ERROR).as(FindingTable.SEVERITY),
        lit(finding.value()).cast("string").as(FindingTable.VALUE),
        lit(finding.messageVi()).as(FindingTable.MESSAGE_VI),
        lit(finding.messageEn()).as(FindingTable.MESSAGE_EN));
  }
}
