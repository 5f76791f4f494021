package giamngheo.warehouse.sql;

import giamngheo.warehouse.refusal.CallerMistake;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/** Reads SQL that does not come from the code, and refuses what it may not do. */
public final class SqlExaminer {
  private static final String UNSUPPORTED = "INVALID_SQL_SYNTAX.UNSUPPORTED_SQL_STATEMENT";

  private SqlExaminer() {}

  /**
   * A query that only reads.
   *
   * @param plan as parsed
   * @param tables names that it asks for, in lower case
   * @param explained names that it explains itself, somewhere
   */
  public record Query(LogicalPlan plan, Set<String> tables, Set<String> explained) {}

  /**
   * Reads a query without asking it.
   *
   * @throws CallerMistake if it is more than a query, or names what is not on the lists
   * @throws ParseException if it is not SQL
   */
  public static Query query(String sql, Origin origin) throws ParseException {
    LogicalPlan plan = parsed(sql);
    ParsedWalk walk = new ParsedWalk(origin);
    walk.all(plan);
    return new Query(plan, walk.tables(), walk.explained());
  }

  /**
   * Reads a rule: an expression over the columns of one row.
   *
   * @throws CallerMistake if it names what is not on the lists
   * @throws ParseException if it is not an expression
   */
  public static Expression rule(String sql) throws ParseException {
    try {
      Expression rule = new CatalystSqlParser().parseExpression(sql);
      // A rule is put inside larger ones: what it opens or comments out must end in it.
      new CatalystSqlParser().parseExpression("(" + sql + ")");
      new ParsedWalk(Origin.RULE).all(rule);
      return rule;
    } catch (StackOverflowError e) {
      throw NotAllowed.tooDeep();
    }
  }

  /**
   * Looks at a query once more, with every name explained, before it is asked.
   *
   * @param plan as analysed
   * @param tables names of our own tables, into which the walk does not go
   * @throws CallerMistake if anything else is in it
   */
  public static void requireAllowed(LogicalPlan plan, Set<String> tables, Origin origin) {
    new AnalysedWalk(origin, tables).all(plan);
  }

  /** The bare parser knows neither commands nor variables. */
  private static LogicalPlan parsed(String sql) throws ParseException {
    try {
      return new CatalystSqlParser().parsePlan(sql);
    } catch (StackOverflowError e) {
      throw NotAllowed.tooDeep();
    } catch (Exception e) {
      if (e instanceof ParseException mistake && !UNSUPPORTED.equals(mistake.getCondition())) {
        throw mistake;
      }
      throw NotAllowed.notReadOnly();
    }
  }
}
