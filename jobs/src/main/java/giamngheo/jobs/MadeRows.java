package giamngheo.jobs;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Rows made by a step outside Spark, on their way to a table. */
final class MadeRows {
  private MadeRows() {}

  /**
   * The rows as a dataset that refers to them. A dataset made of a list holds it in its plan, and
   * every rule of the optimizer walks through it: with some hundred thousand rows that takes longer
   * than writing them.
   */
  static Dataset<Row> of(SparkSession spark, List<Row> rows, StructType schema) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return spark.createDataFrame(context.parallelize(rows), schema);
  }
}
