package giamngheo.warehouse.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedGenerator;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableValuedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.UnresolvedWindowExpression;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedHint;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The walk over a query as it was parsed: functions and tables still have the names written. */
final class ParsedWalk extends PlanWalk {
  /** Names that become functions, without parentheses, where no column is called so. */
  private static final Set<String> BARE_FUNCTIONS =
      Set.of(
          "current_date",
          "current_time",
          "current_timestamp",
          "localtimestamp",
          "current_user",
          "session_user",
          "user");

  /** Advice on how to join; what a hint names is a table of the query. */
  private static final Set<String> HINTS =
      Set.of("broadcast", "broadcastjoin", "mapjoin", "merge", "shuffle_hash", "shuffle_merge");

  private final Set<String> named = new HashSet<>();
  private final Set<String> explained = new HashSet<>();

  ParsedWalk(Origin origin) {
    super(origin);
  }

  /** Names of the relations asked for. */
  Set<String> tables() {
    return Set.copyOf(named);
  }

  /** Names that the query gives to parts of itself. */
  Set<String> explained() {
    return Set.copyOf(explained);
  }

  @Override
  boolean plan(LogicalPlan plan) {
    if (origin == Origin.RULE) {
      throw NotAllowed.inRule("SELECT");
    }
    if (plan instanceof Command || plan instanceof ParsedStatement) {
      throw NotAllowed.notReadOnly();
    }
    requireListed("plan", plan);
    if (plan instanceof UnresolvedRelation relation) {
      named.add(table(relation));
      return false;
    }
    if (plan instanceof UnresolvedTableValuedFunction function) {
      requireFunction("table ", CollectionConverters.asJava(function.name()));
    } else if (plan instanceof UnresolvedHint hint) {
      if (!HINTS.contains(lower(hint.name()))) {
        throw NotAllowed.construct(hint.name());
      }
    } else if (plan instanceof UnresolvedWith with) {
      explain(with);
    }
    return true;
  }

  private void explain(UnresolvedWith with) {
    if (with.allowRecursion()) {
      throw NotAllowed.construct("WITH RECURSIVE");
    }
    CollectionConverters.asJava(with.cteRelations())
        .forEach(part -> explained.add(lower(part._1())));
  }

  @Override
  boolean expression(Expression expression) {
    requireListed("expression", expression);
    if (origin == Origin.RULE && isWindow(expression)) {
      throw NotAllowed.inRule("OVER");
    }
    if (expression instanceof UnresolvedFunction function) {
      requireFunction("", CollectionConverters.asJava(function.nameParts()));
    } else if (expression instanceof UnresolvedGenerator generator) {
      requireFunction("", List.of(generator.name().unquotedString()));
    } else if (expression instanceof UnresolvedAttribute attribute) {
      requireColumn(CollectionConverters.asJava(attribute.nameParts()));
    }
    return !(expression instanceof Literal);
  }

  private static boolean isWindow(Expression expression) {
    return expression instanceof WindowExpression
        || expression instanceof UnresolvedWindowExpression;
  }

  private void requireFunction(String kind, List<String> parts) {
    String name = String.join(".", parts);
    if (parts.size() != 1 || !AllowedWords.FUNCTIONS.allows(kind + lower(name), origin)) {
      throw NotAllowed.function(name, kind, origin);
    }
  }

  private void requireColumn(List<String> parts) {
    boolean bare = parts.size() == 1 && BARE_FUNCTIONS.contains(lower(parts.get(0)));
    if (bare && origin != Origin.PERSON) {
      throw NotAllowed.function(parts.get(0), "", origin);
    }
  }

  /** Our tables have plain names; anything else is a path, a catalogue or a format. */
  private static String table(UnresolvedRelation relation) {
    Seq<String> parts = relation.multipartIdentifier();
    if (parts.size() != 1 || relation.isStreaming() || !relation.options().isEmpty()) {
      throw NotAllowed.relation(String.join(".", CollectionConverters.asJava(parts)));
    }
    return lower(parts.head());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
