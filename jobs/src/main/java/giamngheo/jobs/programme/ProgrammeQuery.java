package giamngheo.jobs.programme;

import giamngheo.jobs.context.Checkpoint;
import giamngheo.jobs.context.LocalRows;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.query.ReadOnlyQuery.Tables;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.sql.Origin;
import giamngheo.warehouse.sql.SqlExaminer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.Function1;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * A query of the programme's files, asked part by part: each named part of its {@code with} becomes
 * some hundred rows of one partition before the next is planned. Spark would write every part into
 * each place that names it, and plan a query that is many times as long; planning is what these
 * queries cost.
 */
public final class ProgrammeQuery {
  private final Tables tables;
  private final SparkSession spark;
  private final Map<String, Dataset<Row>> parts = new HashMap<>();

  private ProgrammeQuery(Tables tables, SparkSession spark) {
    this.tables = tables;
    this.spark = spark;
  }

  /**
   * Asks a query.
   *
   * @throws CallerMistake if it is more than a query, or names a table that is not known
   * @throws ParseException if it is not SQL
   * @throws AnalysisException if it names a column that is not there
   */
  public static Dataset<Row> rows(
      Tables tables, org.apache.spark.sql.SparkSession spark, String sql) throws AnalysisException {
    LogicalPlan plan = SqlExaminer.query(sql, Origin.FILE).plan();
    return new ProgrammeQuery(tables, (SparkSession) spark).rows(plan);
  }

  private Dataset<Row> rows(LogicalPlan plan) {
    if (plan instanceof UnresolvedWith with) {
      CollectionConverters.asJava(with.cteRelations())
          .forEach(part -> parts.put(name(part._1()), together(rows(part._2().child()))));
      return rows(with.child());
    }
    org.apache.spark.sql.classic.Dataset<Row> rows =
        org.apache.spark.sql.classic.Dataset.ofRows(
            spark, plan.transformWithSubqueries(new Named()));
    SqlExaminer.requireAllowed(rows.queryExecution().analyzed(), Set.of(), Origin.FILE);
    return rows;
  }

  /** Rows in one partition: joins, windows and sums of them need no exchange. */
  static Dataset<Row> together(Dataset<Row> rows) {
    return Checkpoint.rows(rows.coalesce(1));
  }

  /** Rows made here, in one partition; shape as DDL. */
  static Dataset<Row> made(org.apache.spark.sql.SparkSession spark, String shape, List<Row> rows) {
    return together(LocalRows.of(spark, rows, StructType.fromDDL(shape)));
  }

  private static String name(String written) {
    return written.toLowerCase(Locale.ROOT);
  }

  /** A name in a query becomes the rows that it stands for. */
  private final class Named extends AbstractPartialFunction<LogicalPlan, LogicalPlan> {
    @Override
    public boolean isDefinedAt(LogicalPlan plan) {
      return plan instanceof UnresolvedRelation;
    }

    @Override
    public <A extends LogicalPlan, B> B applyOrElse(A plan, Function1<A, B> otherwise) {
      if (!(plan instanceof UnresolvedRelation relation)) {
        return otherwise.apply(plan);
      }
      String name = name(relation.multipartIdentifier().head());
      Dataset<Row> rows =
          parts.containsKey(name) ? parts.get(name) : ReadOnlyQuery.table(tables, name);
      @SuppressWarnings("unchecked")
      B named =
          (B)
              SqlExaminer.ownTable(
                  name, ((org.apache.spark.sql.classic.Dataset<Row>) rows).logicalPlan());
      return named;
    }
  }
}
