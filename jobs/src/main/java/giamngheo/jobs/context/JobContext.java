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

  /**
   * The same in a session of its own, for queries over some hundred rows: compiling them takes
   * longer than interpreting them.
   */
  public JobContext inOwnSession() {
    SparkSession session = spark().newSession();
    session.conf().set("spark.sql.codegen.wholeStage", "false");
    session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    session.conf().set("spark.sql.shuffle.partitions", "1");
    return new JobContext(warehouse.in(session), configuration, language, progress);
  }
}
