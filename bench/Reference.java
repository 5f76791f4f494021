import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** One million generated rows grouped in a session tuned for one machine; the launcher times it. */
class Reference {
  private static final Map<String, String> TUNED =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.sql.shuffle.partitions", "2",
          "spark.default.parallelism", "2",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.sql.catalogImplementation", "in-memory");

  public static void main(String[] arguments) {
    SparkSession.Builder builder = SparkSession.builder().master("local[2]").appName("reference");
    TUNED.forEach(builder::config);
    SparkSession spark = builder.getOrCreate();
    long groups =
        spark
            .range(1_000_000)
            .groupBy(functions.col("id").mod(1000))
            .agg(functions.sum("id"))
            .collectAsList()
            .size();
    if (groups != 1000) {
      throw new IllegalStateException("groups: " + groups);
    }
    System.exit(0);
  }
}
