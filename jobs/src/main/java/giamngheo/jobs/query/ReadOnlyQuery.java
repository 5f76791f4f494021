package giamngheo.jobs.query;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.catalogue.Catalogue;
import giamngheo.warehouse.config.NearestWord;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.sql.Origin;
import giamngheo.warehouse.sql.SqlExaminer;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;

/** Read-only SQL on the public tables and no other path. */
public final class ReadOnlyQuery {
  /** What a query may name. */
  public interface Tables {
    /** The table of that name; empty if there is none. */
    Optional<Dataset<Row>> table(String name);

    /** All names. */
    List<String> names();
  }

  private ReadOnlyQuery() {}

  /**
   * Runs a query.
   *
   * @throws CallerMistake if it is more than a query, or names a table that is not public
   * @throws ParseException if it is not SQL
   */
  public static Dataset<Row> query(Catalogue catalogue, SparkSession spark, String sql)
      throws ParseException {
    return query(catalogue, spark, sql, Origin.PERSON);
  }

  /** The same for a query of a file. */
  public static Dataset<Row> query(
      Catalogue catalogue, SparkSession spark, String sql, Origin origin) throws ParseException {
    return query(
        new Tables() {
          @Override
          public Optional<Dataset<Row>> table(String name) {
            return catalogue.table(name);
          }

          @Override
          public List<String> names() {
            return catalogue.names();
          }
        },
        spark,
        sql,
        origin);
  }

  static Dataset<Row> query(Tables tables, SparkSession spark, String sql, Origin origin)
      throws ParseException {
    SqlExaminer.Query query = SqlExaminer.query(sql, origin);
    for (String name : query.tables()) {
      // A part of the query may be called like a table; which of both is meant, Spark knows.
      (query.explained().contains(name) ? tables.table(name) : Optional.of(table(tables, name)))
          .ifPresent(rows -> rows.createOrReplaceTempView(name));
    }
    org.apache.spark.sql.classic.Dataset<Row> answer =
        org.apache.spark.sql.classic.Dataset.ofRows(
            (org.apache.spark.sql.classic.SparkSession) spark, query.plan());
    SqlExaminer.requireAllowed(answer.queryExecution().analyzed(), query.tables(), origin);
    return answer;
  }

  /** The table of that name, or a refusal that names the nearest. */
  public static Dataset<Row> table(Tables tables, String name) {
    return tables.table(name).orElseThrow(() -> unknownTable(name, tables.names()));
  }

  private static CallerMistake unknownTable(String name, List<String> known) {
    String nearest = NearestWord.to(name, known).map(near -> " → " + near + "?").orElse("");
    String list = known.isEmpty() ? "" : "\n" + String.join(", ", known);
    return new CallerMistake(
        new Text(
            "Không có bảng “" + name + "”." + nearest + list,
            "There is no table “" + name + "”." + nearest + list));
  }

  /** The catalogue of a workplace. */
  public static Catalogue catalogue(JobContext workplace) {
    return catalogue(workplace, Optional.empty());
  }

  /** The same with the printed cells and figures of one release only. */
  public static Catalogue catalogue(JobContext workplace, Optional<String> releaseId) {
    return new Catalogue(
        workplace.warehouse(),
        workplace.configuration().datasets(),
        workplace.configuration().standards().indicatorIds(),
        releaseId);
  }
}
