package giamngheo.jobs.context;

import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Rows that several steps read: computed once, at their first use. */
public final class Checkpoint {
  private Checkpoint() {}

  /**
   * The same rows, kept as they are. Spark's cache would turn them into columns and compress them,
   * which costs more than computing them; and steps that follow plan from here, not from the files.
   *
   * <p>On a cluster what a lost machine kept is computed again; a local checkpoint would forget
   * how.
   */
  public static Dataset<Row> rows(Dataset<Row> rows) {
    SparkSession spark = (SparkSession) rows.sparkSession();
    return Session.isLocal(spark.sparkContext().master())
        ? rows.localCheckpoint(false)
        : spark.internalCreateDataFrame(kept(rows), rows.schema(), false);
  }

  private static RDD<InternalRow> kept(Dataset<Row> rows) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) rows)
        .queryExecution()
        .toRdd()
        .toJavaRDD()
        .map(InternalRow::copy)
        .persist(StorageLevel.MEMORY_AND_DISK())
        .rdd();
  }
}
