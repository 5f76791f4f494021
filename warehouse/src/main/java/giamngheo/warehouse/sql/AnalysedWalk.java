package giamngheo.warehouse.sql;

import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.InheritAnalysisRules;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Range;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.catalyst.trees.TreeNodeTag;
import scala.math.BigInt;

/**
 * The walk over a query whose names are explained: whatever a name turned out to be must be on the
 * list too. It ends at our own tables, which the code made.
 */
final class AnalysedWalk extends PlanWalk {
  /** Marks a table of ours that stands in the query itself. */
  static final TreeNodeTag<String> OURS = new TreeNodeTag<>("giamngheo.table");

  /** Rows of nothing: beyond it Spark counts on without looking whether it was told to stop. */
  private static final BigInt LONGEST_RANGE = BigInt.apply(10_000_000);

  private final Set<String> tables;

  AnalysedWalk(Origin origin, Set<String> tables) {
    super(origin);
    this.tables = tables;
  }

  @Override
  boolean plan(LogicalPlan plan) {
    if (plan instanceof View view) {
      String name = view.desc().identifier().table().toLowerCase(Locale.ROOT);
      if (!view.isTempView() || !tables.contains(name)) {
        throw NotAllowed.relation(name);
      }
      return false;
    }
    if (plan.getTagValue(OURS).isDefined()) {
      return false;
    }
    requireListed("plan", plan);
    if (plan instanceof Range range && range.numElements().compare(LONGEST_RANGE) > 0) {
      throw NotAllowed.tooManyRows(LONGEST_RANGE.toString());
    }
    return !(plan instanceof LocalRelation);
  }

  @Override
  boolean expression(Expression expression) {
    requireListed("expression", expression);
    if (expression instanceof InheritAnalysisRules written) {
      // What Spark puts in its place is Spark's own; what was given to it is looked at.
      then(written.parameters());
      return false;
    }
    return !(expression instanceof Literal);
  }
}
