package giamngheo.warehouse.catalogue;

import static org.apache.spark.sql.functions.col;

import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.BatchTable;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.ReceivedTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What was judged across files. */
final class Verdicts {
  /** What names a line. */
  static String[] line() {
    return new String[] {ReceivedTable.BATCH_ID, ReceivedTable.LINE_NO};
  }

  /** What names a batch. */
  static String[] batch() {
    return new String[] {ReceivedTable.BATCH_ID};
  }

  private Verdicts() {}

  static Dataset<Row> all(Warehouse warehouse) {
    return warehouse.read(FindingTable.VERDICT, FindingTable.SCHEMA);
  }

  /** Lines refused across files: dataset, batch_id, line_no, each once. */
  static Dataset<Row> refusedLines(Warehouse warehouse) {
    return all(warehouse)
        .filter(col(FindingTable.SEVERITY).equalTo(FindingTable.ERROR))
        .select(BatchTable.DATASET, ReceivedTable.BATCH_ID, ReceivedTable.LINE_NO)
        .distinct();
  }

  static Dataset<Row> refusedLines(Warehouse warehouse, String dataset) {
    return refusedLines(warehouse)
        .filter(col(BatchTable.DATASET).equalTo(dataset))
        .drop(BatchTable.DATASET);
  }
}
