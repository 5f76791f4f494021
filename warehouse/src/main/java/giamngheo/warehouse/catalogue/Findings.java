package giamngheo.warehouse.catalogue;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.CurrentLines;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.BatchTable;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Table {@code finding}: what the own checks of the lines that stand found, what was judged of them
 * across files, and what reports in words lacked. A line that was corrected or replaced is gone.
 */
final class Findings {
  private static final List<String> LINE =
      List.of(BatchTable.BATCH_ID, BatchTable.DATASET, ReceivedTable.LINE_NO);

  private static final String OWN = "own";
  private static final String JUDGED = "judged";

  private Findings() {}

  static Dataset<Row> of(Warehouse warehouse, BatchLog log, List<String> datasets) {
    Dataset<Row> verdicts = Verdicts.all(warehouse);
    Dataset<Row> ofUnits = ofUnits(verdicts, LoggedBatches.standing(warehouse, log));
    Dataset<Row> gaps = warehouse.read(FindingTable.REPORT_GAP, FindingTable.SCHEMA);
    Dataset<Row> all =
        datasets.stream()
            .map(dataset -> standing(warehouse, log, dataset))
            .reduce(Dataset::unionByName)
            .map(lines -> gaps.unionByName(ofUnits).unionByName(ofLines(lines, verdicts)))
            .orElseGet(() -> gaps.unionByName(ofUnits));
    return all.select(
        Arrays.stream(FindingTable.SCHEMA.fieldNames())
            .map(name -> col("`" + name + "`"))
            .toArray(Column[]::new));
  }

  /** Lines that stand: what names them, and what their own checks found when they were loaded. */
  private static Dataset<Row> standing(Warehouse warehouse, BatchLog log, String dataset) {
    return CurrentLines.of(warehouse, log, dataset, ReceivedTable.ENVELOPE)
        .select(
            col(BatchTable.BATCH_ID),
            lit(dataset).as(BatchTable.DATASET),
            col(ReceivedTable.LINE_NO),
            transform(col(ReceivedTable.FINDINGS), Findings::ofLine).as(OWN));
  }

  private static Column ofLine(Column finding) {
    List<Column> columns = new ArrayList<>();
    columns.add(col(ReceivedTable.LINE_YEAR).as(HouseholdTable.REVIEW_YEAR));
    columns.add(nullif(col(ReceivedTable.LINE_AREA), lit("")).as(HouseholdTable.AREA_CODE));
    columns.add(col(ReceivedTable.LINE_HOUSEHOLD).as(HouseholdTable.HOUSEHOLD_ID));
    for (String name : ReceivedTable.FINDING.fieldNames()) {
      columns.add(finding.getField(name).as(name));
    }
    return struct(columns.toArray(Column[]::new));
  }

  /** What was found of each line alone and across files; every line is read once. */
  private static Dataset<Row> ofLines(Dataset<Row> lines, Dataset<Row> verdicts) {
    Column[] found =
        Arrays.stream(FindingTable.SCHEMA.fieldNames())
            .filter(name -> !LINE.contains(name))
            .map(name -> col("`" + name + "`"))
            .toArray(Column[]::new);
    Dataset<Row> judged =
        verdicts
            .filter(col(ReceivedTable.LINE_NO).isNotNull())
            .groupBy(LINE.stream().map(functions::col).toArray(Column[]::new))
            .agg(collect_list(struct(found)).as(JUDGED));
    return lines
        .join(judged, LINE.toArray(String[]::new), "left")
        .select(
            col(BatchTable.BATCH_ID),
            col(BatchTable.DATASET),
            col(ReceivedTable.LINE_NO),
            explode(concat(coalesce(col(OWN), array()), coalesce(col(JUDGED), array()))).as(OWN))
        .select(BatchTable.BATCH_ID, BatchTable.DATASET, ReceivedTable.LINE_NO, OWN + ".*");
  }

  /** What is said of a unit, and not of a line: while a file of it stands. */
  private static Dataset<Row> ofUnits(Dataset<Row> verdicts, Dataset<Row> standing) {
    Dataset<Row> withoutLine = verdicts.filter(col(ReceivedTable.LINE_NO).isNull());
    return withoutLine
        .filter(col(BatchTable.BATCH_ID).isNull())
        .unionByName(withoutLine.join(broadcast(standing), Verdicts.batch(), "left_semi"));
  }
}
