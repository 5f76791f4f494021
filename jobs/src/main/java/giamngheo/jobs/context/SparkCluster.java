package giamngheo.jobs.context;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Settings of a session whose tasks run on other machines.
 *
 * <p>Whoever sets one of them as a property of the JVM, as {@code spark-submit} does, keeps it.
 */
final class SparkCluster {
  private static final String CLASS_PATH = "spark.executor.extraClassPath";
  private static final String SHIPPED = "spark.jars";

  private SparkCluster() {}

  static Map<String, String> configuration() {
    Map<String, String> all = new LinkedHashMap<>();
    // The program and its libraries, Spark's own among them, lie at the same place everywhere:
    // sending three hundred megabytes to each machine at every start would take longer than the
    // work of a district.
    if (System.getProperty(SHIPPED, "").isEmpty()) {
      all.put(CLASS_PATH, classPath());
    }
    // What the launcher tells the command's own JVM about figures and letters.
    all.put("spark.executor.extraJavaOptions", "-Duser.timezone=UTC -Dfile.encoding=UTF-8");
    all.put("spark.databricks.delta.snapshotPartitions", "2");
    all.put("spark.sql.sources.parallelPartitionDiscovery.parallelism", "32");
    all.keySet().removeIf(key -> System.getProperty(key) != null);
    return all;
  }

  private static String classPath() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
