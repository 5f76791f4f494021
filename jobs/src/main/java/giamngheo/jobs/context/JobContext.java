package giamngheo.jobs.context;

import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.Language;
import org.apache.spark.sql.SparkSession;

/**
 * Where a job works.
 *
 * @param warehouse the tables
 * @param configuration law, forms, places
 * @param language language of what is printed
 * @param progress where stages are shown and timed
 */
public record JobContext(
    Warehouse warehouse, Configuration configuration, Language language, Progress progress) {

  public SparkSession spark() {
    return warehouse.spark();
  }
}
