package giamngheo.warehouse.catalogue;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.CurrentLines;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The datasets as users see them: accepted lines of current revisions. */
public final class AcceptedLines {
  private AcceptedLines() {}

  /** The dataset's columns, then batch_id and line_no. */
  public static Dataset<Row> of(
      Warehouse warehouse, BatchLog log, String dataset, StructType schema) {
    Dataset<Row> lines =
        CurrentLines.of(warehouse, log, dataset, schema).filter(not(col(ReceivedTable.REFUSED)));
    List<String> envelope = Arrays.asList(ReceivedTable.ENVELOPE.fieldNames());
    List<Column> columns = new ArrayList<>();
    for (String column : lines.columns()) {
      if (!envelope.contains(column)) {
        columns.add(col("`" + column + "`"));
      }
    }
    columns.add(col(ReceivedTable.BATCH_ID));
    columns.add(col(ReceivedTable.LINE_NO));
    return lines
        .join(broadcast(Verdicts.refusedLines(warehouse, dataset)), Verdicts.line(), "left_anti")
        .select(columns.toArray(Column[]::new));
  }
}
