package giamngheo.jobs.context;

import giamngheo.warehouse.delta.LocalFiles;
import giamngheo.warehouse.delta.LocalLog;
import giamngheo.warehouse.refusal.SystemFailed;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.streaming.checkpointing.FileSystemBasedCheckpointFileManager;

/**
 * The Spark session of a command, tuned for one machine and many small tables.
 *
 * <p>Spark's defaults expect a cluster and gigabytes: two hundred shuffle partitions, a web server,
 * fifty partitions to read a table's log. Each setting below takes one such cost away.
 */
public final class Session {

  private static final int REACH_MILLIS = 5_000;

  /** Whether Spark puts the environment and the JVM's properties into queries: no setting may. */
  private static final String AS_WRITTEN = "spark.sql.variable.substitute";

  private Session() {}

  /**
   * Opens the session, or returns the one that is open.
   *
   * @param master {@code local[*]} or the URL of a cluster
   * @param settings of this installation; its Spark settings win
   * @throws SystemFailed if the cluster cannot be reached
   */
  public static SparkSession open(String master, Settings settings) {
    if (!isLocal(master)) {
      requireReachable(master);
    }
    SparkSession.Builder builder = SparkSession.builder().master(master).appName("giamngheo");
    configuration(master).forEach(builder::config);
    settings.spark().forEach(builder::config);
    builder.config(AS_WRITTEN, "false");
    SparkSession session = builder.getOrCreate();
    // Encoders made outside a query ask the active session how dates are read, not this one.
    SparkSession.setActiveSession(session);
    return session;
  }

  /** Whether the work is done in this process. */
  public static boolean isLocal(String master) {
    return master.startsWith("local");
  }

  /** Every setting that differs from Spark's own. */
  static Map<String, String> configuration(String master) {
    Map<String, String> all = new LinkedHashMap<>(MEANING);
    all.putAll(QUIET);
    all.putAll(LOCAL_DISK);
    if (!isLocal(master)) {
      all.putAll(SparkCluster.configuration());
    } else {
      String cores = Integer.toString(Runtime.getRuntime().availableProcessors());
      all.put("spark.sql.shuffle.partitions", cores);
      all.put("spark.default.parallelism", cores);
      all.putAll(ONE_MACHINE);
    }
    return all;
  }

  /** What figures mean: the same on every machine. */
  private static final Map<String, String> MEANING =
      Map.of(
          "spark.sql.ansi.enabled", "true",
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.datetime.java8API.enabled", "true",
          "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
          "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog",
          "spark.sql.catalogImplementation", "in-memory",
          // Large tables are not read twice to look at their bytes: each page is checked when read.
          "spark.hadoop.parquet.page.verify-checksum.enabled", "true",
          // The columns that queries skip files by come first in every table.
          "spark.databricks.delta.properties.defaults.dataSkippingNumIndexedCols", "6");

  /** No server, no history, no bars: the command has its own display. */
  private static final Map<String, String> QUIET =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.ui.showConsoleProgress", "false",
          "spark.eventLog.enabled", "false",
          "spark.sql.ui.explainMode", "simple",
          "spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/giamngheo-none");

  /**
   * A warehouse on this machine's disk or on one that all machines share is reached without a
   * process per file, also for Delta's checksums, which otherwise go by way of Hadoop's file
   * contexts.
   */
  private static final Map<String, String> LOCAL_DISK =
      Map.of(
          "spark.hadoop.fs.file.impl", LocalFiles.class.getName(),
          "spark.delta.logStore.file.impl", LocalLog.class.getName(),
          "spark.sql.streaming.checkpointFileManagerClass",
              FileSystemBasedCheckpointFileManager.class.getName());

  /** Small tables in one process. */
  private static final Map<String, String> ONE_MACHINE =
      Map.of(
          // Folders are listed by as many tasks as this, ten thousand unless told: cleaning a table
          // of ten files would take minutes.
          "spark.sql.sources.parallelPartitionDiscovery.parallelism",
          "2",
          "spark.driver.host",
          "127.0.0.1",
          "spark.driver.bindAddress",
          "127.0.0.1",
          // Where a task runs out of memory Spark would end the process, without a word of ours.
          "spark.executor.killOnFatalError.depth",
          "0",
          "spark.databricks.delta.snapshotPartitions",
          "1",
          "spark.sql.adaptive.enabled",
          "false");

  private static void requireReachable(String master) {
    URI uri = URI.create(master.split(",", -1)[0]);
    if (uri.getHost() == null || uri.getPort() < 0) {
      return; // yarn, k8s://https://…: their own clients find the way.
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), REACH_MILLIS);
    } catch (IOException e) {
      throw new SystemFailed(
          new Text(
              "Không kết nối được cụm Spark "
                  + master
                  + ".\nKiểm tra địa chỉ và cụm đang chạy, "
                  + "hoặc bỏ --master để chạy trên máy này.",
              "The Spark cluster "
                  + master
                  + " cannot be reached.\nCheck the address and that it "
                  + "is running, or leave out --master to work on this machine."),
          e);
    }
  }
}
