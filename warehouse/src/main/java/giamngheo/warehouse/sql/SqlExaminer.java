package giamngheo.warehouse.sql;

import giamngheo.warehouse.refusal.CallerMistake;
import java.util.Set;
import org.apache.spark.sql.catalyst.AliasIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;

/** Reads SQL that does not come from the code, and refuses what it may not do. */
public final class SqlExaminer {
  private static final String UNSUPPORTED = "INVALID_SQL_SYNTAX.UNSUPPORTED_SQL_STATEMENT";

  /** The longest text in characters; the longest of this installation has some ten thousand. */
  private static final int LONGEST = 200_000;

  /** The deepest nesting; the parser's time grows with its square. */
  private static final int DEEPEST = 300;

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
    requireMeasure(sql);
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
   * Looks at a rule, and reads it only where its words alone do not tell that it is harmless.
   *
   * @throws CallerMistake if it names what is not on the lists
   * @throws ParseException if it is not an expression, where it was read
   */
  public static void requireHarmless(String sql) throws ParseException {
    if (!PlainRule.isPlain(sql)) {
      rule(sql);
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

  /**
   * One of our own tables as a part of a query: the walk over the analysed query ends at it.
   *
   * @param name what the query calls it
   * @param rows what the code made
   */
  public static LogicalPlan ownTable(String name, LogicalPlan rows) {
    LogicalPlan table = new SubqueryAlias(new AliasIdentifier(name), rows);
    table.setTagValue(AnalysedWalk.OURS, name);
    return table;
  }

  private static void requireMeasure(String sql) {
    if (sql.length() > LONGEST) {
      throw NotAllowed.tooLong(LONGEST);
    }
    int depth = 0;
    for (int i = 0; i < sql.length(); i++) {
      char letter = sql.charAt(i);
      if (letter == '(' || letter == '[') {
        depth++;
      } else if ((letter == ')' || letter == ']') && depth > 0) {
        depth--;
      }
      if (depth > DEEPEST) {
        throw NotAllowed.tooDeep();
      }
    }
  }

  /** The bare parser knows neither commands nor variables. */
  private static LogicalPlan parsed(String sql) throws ParseException {
    requireMeasure(sql);
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
