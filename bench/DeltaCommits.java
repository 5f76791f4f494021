import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What one small Delta commit costs: a new table, an append, a replaceWhere, a read; first, warm, and
 * from two threads. Prints one line of milliseconds (wall/processor). Arguments are Spark settings, {@code key=value}; {@code rounds=N}
 * sets the number of warm rounds.
 */
final class DeltaCommits {

  private static final int TABLES = Integer.getInteger("tables", 10);

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("delta-commits");
    int rounds = Integer.getInteger("rounds", 2);
    StringBuilder line = new StringBuilder();
    long[] start = now();
    SparkSession spark = session(arguments);
    lap(line, "session", start, 1);
    start = now();
    write(rows(spark), folder.resolve("first"));
    lap(line, "first commit", start, 1);
    for (int round = 0; round < rounds; round++) {
      Path place = folder.resolve("round" + round);
      start = now();
      for (int i = 0; i < TABLES; i++) {
        write(rows(spark), place.resolve("t" + i));
      }
      lap(line, "new", start, TABLES);
      start = now();
      for (int i = 0; i < TABLES; i++) {
        rows(spark).write().format("delta").mode("append").save(place.resolve("t" + i).toString());
      }
      lap(line, "append", start, TABLES);
      start = now();
      for (int i = 0; i < TABLES; i++) {
        rows(spark).write().format("delta").mode("overwrite").option("replaceWhere", "year = 2024")
            .save(place.resolve("t" + i).toString());
      }
      lap(line, "replace", start, TABLES);
      start = now();
      for (int i = 0; i < TABLES; i++) {
        spark.read().format("delta").load(place.resolve("t" + i).toString()).groupBy("year").count().collectAsList();
      }
      lap(line, "read", start, TABLES);
      start = now();
      inTwoThreads(spark, place.resolve("twice"));
      lap(line, "new×2 threads", start, TABLES);
    }
    System.out.println(line);
    delete(folder);
    System.exit(0);
  }

  private static SparkSession session(String[] settings) {
    SparkSession.Builder builder = SparkSession.builder().master("local[*]").appName("commits");
    for (String setting : settings) {
      builder.config(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
    }
    return builder.getOrCreate();
  }

  private static Dataset<Row> rows(SparkSession spark) {
    return spark.sql("select id, cast(id as string) text, 2024 year, cast(id % 5 as string) area from range(0, 50, 1, 1)");
  }

  private static void write(Dataset<Row> rows, Path table) {
    rows.write().format("delta").save(table.toString());
  }

  private static void inTwoThreads(SparkSession spark, Path place) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<? extends Future<?>> writes =
        IntStream.range(0, TABLES)
            .mapToObj(i -> threads.submit(() -> write(rows(spark), place.resolve("t" + i))))
            .toList();
    for (Future<?> write : writes) {
      write.get();
    }
    threads.shutdown();
  }

  private static long[] now() {
    var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new long[] {System.nanoTime(), process.getProcessCpuTime()};
  }

  private static void lap(StringBuilder line, String name, long[] start, int parts) {
    long[] end = now();
    line.append(
        String.format(
            Locale.ROOT, "%s %d/%d  ", name, (end[0] - start[0]) / 1_000_000 / parts, (end[1] - start[1]) / 1_000_000 / parts));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
