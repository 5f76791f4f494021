package giamngheo.jobs.query;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.catalogue.Catalogue;
import giamngheo.warehouse.config.NearestWord;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableValuedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import scala.jdk.javaapi.CollectionConverters;

/** Read-only SQL on the public tables and no other path. */
public final class ReadOnlyQuery {
  /** Functions that reach out of the query: into the JVM, the file system or the session. */
  private static final Set<String> FORBIDDEN =
      Set.of("reflect", "java_method", "try_reflect", "input_file_name", "read_files", "from_xml");

  /** Table functions that only make rows of their arguments. */
  private static final Set<String> ROW_GENERATORS =
      Set.of(
          "range",
          "explode",
          "explode_outer",
          "posexplode",
          "posexplode_outer",
          "inline",
          "inline_outer",
          "stack",
          "json_tuple");

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
        sql);
  }

  static Dataset<Row> query(Tables tables, SparkSession spark, String sql) throws ParseException {
    Examined query = examined(spark, sql);
    for (String name : query.tables()) {
      table(tables, name).createOrReplaceTempView(name);
    }
    return spark.sql(sql);
  }

  /**
   * A query that only reads.
   *
   * @param plan as parsed
   * @param tables names that it does not explain itself
   */
  public record Examined(LogicalPlan plan, Set<String> tables) {}

  /**
   * Reads a query without asking it.
   *
   * @throws CallerMistake if it is more than a query
   */
  public static Examined examined(SparkSession spark, String sql) throws ParseException {
    LogicalPlan plan = parsed(spark, sql);
    Set<String> relations = new HashSet<>();
    Set<String> own = new HashSet<>();
    examine(plan, relations, own);
    relations.removeAll(own);
    return new Examined(plan, relations);
  }

  /** The table of that name, or a refusal that names the nearest. */
  public static Dataset<Row> table(Tables tables, String name) {
    return tables.table(name).orElseThrow(() -> unknownTable(name, tables.names()));
  }

  private static LogicalPlan parsed(SparkSession spark, String sql) throws ParseException {
    return ((org.apache.spark.sql.classic.SparkSession) spark)
        .sessionState()
        .sqlParser()
        .parsePlan(sql);
  }

  private static void examine(LogicalPlan plan, Set<String> relations, Set<String> own) {
    List<LogicalPlan> nodes = new ArrayList<>(List.of(plan));
    while (!nodes.isEmpty()) {
      LogicalPlan node = nodes.remove(nodes.size() - 1);
      if (node instanceof Command || node instanceof ParsedStatement || isIndirect(node)) {
        throw notReadOnly();
      }
      if (node instanceof UnresolvedRelation relation) {
        relations.add(tableName(relation));
      }
      if (node instanceof UnresolvedTableValuedFunction function) {
        requireRowGenerator(CollectionConverters.asJava(function.name()));
      }
      if (node instanceof UnresolvedWith with) {
        CollectionConverters.asJava(with.cteRelations())
            .forEach(
                relation -> {
                  own.add(relation._1().toLowerCase(Locale.ROOT));
                  nodes.add(relation._2());
                });
      }
      CollectionConverters.asJava(node.expressions()).forEach(e -> examine(e, nodes));
      nodes.addAll(CollectionConverters.asJava(node.children()));
    }
  }

  /** Names put together at run time would pass by every check. */
  private static boolean isIndirect(TreeNode<?> node) {
    String kind = node.getClass().getSimpleName();
    return kind.contains("UnresolvedIdentifier")
        || kind.contains("ExecuteImmediate")
        || (kind.contains("Variable") && !kind.contains("LambdaVariable"))
        || kind.contains("Compound");
  }

  private static void requireRowGenerator(List<String> function) {
    String name = function.get(function.size() - 1).toLowerCase(Locale.ROOT);
    if (!ROW_GENERATORS.contains(name)) {
      refuse(function, true);
    }
  }

  private static void examine(Expression expression, List<LogicalPlan> nodes) {
    if (isIndirect(expression)) {
      throw notReadOnly();
    }
    if (expression instanceof UnresolvedFunction function) {
      refuse(CollectionConverters.asJava(function.nameParts()), false);
    }
    if (expression instanceof SubqueryExpression subquery) {
      nodes.add(subquery.plan());
    }
    CollectionConverters.asJava(expression.children()).forEach(child -> examine(child, nodes));
  }

  private static void refuse(List<String> function, boolean always) {
    String name = function.get(function.size() - 1).toLowerCase(Locale.ROOT);
    if (always || FORBIDDEN.contains(name)) {
      throw new CallerMistake(
          new Text(
              "Không được dùng hàm " + name + " trong câu hỏi.",
              "The function " + name + " is not allowed in a query."));
    }
  }

  public static String tableName(UnresolvedRelation relation) {
    List<String> parts = CollectionConverters.asJava(relation.multipartIdentifier());
    if (parts.size() != 1) {
      throw unknownTable(String.join(".", parts), List.of());
    }
    return parts.get(0).toLowerCase(Locale.ROOT);
  }

  private static CallerMistake notReadOnly() {
    return new CallerMistake(
        new Text(
            "Chỉ được hỏi (SELECT); câu này thay đổi hoặc mô tả bảng.\nDữ liệu chỉ đổi qua lệnh load"
                + " và run.",
            "Only queries (SELECT) are allowed; this one changes or describes tables.\nData change"
                + " through the commands load and run only."));
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
