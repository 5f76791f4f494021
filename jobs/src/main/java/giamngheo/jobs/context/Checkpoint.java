package giamngheo.jobs.context;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows that several steps read: computed once, at their first use. */
public final class Checkpoint {
  private Checkpoint() {}

  /**
   * The same rows, kept as they are. Spark's cache would turn them into columns and compress them,
   * which costs more than computing them; and steps that follow plan from here, not from the files.
   */
  public static Dataset<Row> rows(Dataset<Row> rows) {
    return rows.localCheckpoint(false);
  }
}
