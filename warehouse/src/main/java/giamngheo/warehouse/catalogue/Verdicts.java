package giamngheo.warehouse.catalogue;

import static org.apache.spark.sql.functions.col;

import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.BatchTable;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.InputTable;
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
    return of(warehouse, FindingTable.VERDICT)
        .unionByName(of(warehouse, FindingTable.PROGRAMME_VERDICT));
  }

  private static Dataset<Row> of(Warehouse warehouse, String table) {
    return warehouse.read(table, FindingTable.SCHEMA);
  }

  /** Lines refused across files: dataset, batch_id, line_no, each once. */
  static Dataset<Row> refusedLines(Warehouse warehouse) {
    return refused(all(warehouse));
  }

  static Dataset<Row> refusedLines(Warehouse warehouse, String dataset) {
    boolean ofProgramme =
        InputTable.ofProgramme().stream().anyMatch(table -> table.name().equals(dataset));
    return refused(
            of(warehouse, ofProgramme ? FindingTable.PROGRAMME_VERDICT : FindingTable.VERDICT))
        .filter(col(BatchTable.DATASET).equalTo(dataset))
        .drop(BatchTable.DATASET);
  }

  private static Dataset<Row> refused(Dataset<Row> verdicts) {
    return verdicts
        .filter(col(FindingTable.SEVERITY).equalTo(FindingTable.ERROR))
        .select(BatchTable.DATASET, ReceivedTable.BATCH_ID, ReceivedTable.LINE_NO)
        .distinct();
  }
}
