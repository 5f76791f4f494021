import giamngheo.warehouse.measure.Estimates;
import giamngheo.warehouse.measure.Figure;
import giamngheo.warehouse.measure.Group;
import giamngheo.warehouse.measure.Subjects;
import giamngheo.warehouse.measure.Tabulation;
import giamngheo.warehouse.measure.Unit;
import giamngheo.warehouse.review.Scoring;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Everything that a survey's run measures, of made-up persons in a standing Parquet table: ten
 * indicators, three cut-offs and a second weight scheme, the nation, 63 provinces and town or country,
 * two years with their changes, linearised errors on 1,260 clusters. {@code make FOLDER PERSONS}
 * writes the table; {@code run FOLDER STANDARD} measures it and writes the figures.
 */
final class Measures {
  private static final StructType FIGURES =
      new StructType()
          .add("year", DataTypes.IntegerType)
          .add("group_by", DataTypes.StringType)
          .add("group_value", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("change_kind", DataTypes.StringType)
          .add("annualised", DataTypes.BooleanType)
          .add("value", DataTypes.DoubleType)
          .add("std_error", DataTypes.DoubleType)
          .add("ci_low", DataTypes.DoubleType)
          .add("ci_high", DataTypes.DoubleType);

  private Measures() {}

  public static void main(String[] arguments) {
    SparkSession spark = session();
    Path folder = Path.of(arguments[1]);
    if (arguments[0].equals("make")) {
      make(spark, folder, Long.parseLong(arguments[2]));
    } else {
      run(spark, folder, Path.of(arguments[2]));
    }
  }

  private static SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.maxResultSize", "0")
        .getOrCreate();
  }

  /** Half of the persons in each of two years; deprivations differ by province, cluster and year. */
  private static void make(SparkSession spark, Path folder, long persons) {
    List<String> columns = new ArrayList<>(List.of("*"));
    for (int j = 0; j < 10; j++) {
      columns.add(
          "rand(%d) < 0.05 + 0.02 * %d + 0.002 * province + 0.001 * (cluster %% 20) - 0.01 * (year - 2022) as d%d"
              .formatted(100 + j, j, j));
    }
    spark
        .range(0, persons, 1, 4)
        .selectExpr(
            "id",
            "cast(2022 + 2 * (id % 2) as int) as year",
            "cast(hash(id) & 2147483647 as int) % 1260 as cluster",
            "round(0.5 + 20 * rand(7), 4) as weight")
        .selectExpr(
            "*",
            "cluster div 20 as province",
            "if(cluster % 3 = 0, 'urban', 'rural') as area",
            "1 as persons",
            "'vn' as area_code")
        .selectExpr(columns.toArray(String[]::new))
        .write()
        .mode("overwrite")
        .parquet(folder.resolve("persons").toString());
  }

  private static void run(SparkSession spark, Path folder, Path file) {
    long start = System.nanoTime();
    PovertyStandard standard = Standards.read(file);
    Dataset<Row> scored =
        Scoring.score(spark.read().parquet(folder.resolve("persons").toString()), standard);
    Tabulation tabulation =
        new Subjects(
                scored,
                standard.breakdowns(),
                List.of(Unit.PERSON),
                "concat(province, area)",
                "cluster")
            .tabulate(standard);
    long counted = System.nanoTime();
    Map<Group, List<Figure>> figures =
        Estimates.of(tabulation, standard.measurement().singleCluster());
    List<Row> rows = new ArrayList<>();
    figures.forEach((group, all) -> all.forEach(figure -> rows.add(row(group, figure))));
    long estimated = System.nanoTime();
    spark
        .createDataFrame(
            JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(rows), FIGURES)
        .write()
        .mode("overwrite")
        .parquet(folder.resolve("figures").toString());
    System.err.printf(
        Locale.ROOT,
        "%d figures: counted in %.1f s, estimated in %.1f s, written in %.1f s%n",
        rows.size(),
        (counted - start) / 1e9,
        (estimated - counted) / 1e9,
        (System.nanoTime() - estimated) / 1e9);
  }

  private static Row row(Group group, Figure figure) {
    return RowFactory.create(
        group.year(),
        group.groupBy(),
        group.groupValue(),
        figure.name(),
        figure.change().kind(),
        figure.change().annualised(),
        figure.value(),
        figure.interval().standardError(),
        figure.interval().low(),
        figure.interval().high());
  }
}
