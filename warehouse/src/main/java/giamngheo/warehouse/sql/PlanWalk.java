package giamngheo.warehouse.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.apache.spark.sql.types.DataType;
import scala.Product;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A walk over everything that a plan or expression holds. It goes by what a node was made of, not
 * by its children only: a relation of another day, the windows that a query names, the arguments of
 * hints are held in fields that are no children.
 */
abstract class PlanWalk {
  private static final String CATALYST = "org.apache.spark.sql.catalyst.";

  private final Deque<Object> open = new ArrayDeque<>();
  final Origin origin;

  PlanWalk(Origin origin) {
    this.origin = origin;
  }

  /** Looks at a node and all that it holds. */
  final void all(TreeNode<?> root) {
    open.add(root);
    while (!open.isEmpty()) {
      Object held = open.removeLast();
      if (held instanceof LogicalPlan plan) {
        if (plan(plan)) {
          inside(plan);
        }
      } else if (held instanceof Expression expression) {
        if (expression(expression)) {
          inside(expression);
        }
      } else if (held instanceof TreeNode<?> other) {
        throw NotAllowed.construct(name(other));
      } else {
        inside(held);
      }
    }
  }

  /** Looks at a plan; answers whether to go into it. */
  abstract boolean plan(LogicalPlan plan);

  /** Looks at an expression; answers whether to go into it. */
  abstract boolean expression(Expression expression);

  /** Goes on with that, later. */
  final void then(Object held) {
    open.add(held);
  }

  /** Refuses a node whose class is not on the list. */
  final void requireListed(String kind, TreeNode<?> node) {
    if (!node.getClass().getName().startsWith(CATALYST)
        || !AllowedWords.NODES.allows(kind + " " + name(node), origin)) {
      throw NotAllowed.construct(name(node));
    }
  }

  static String name(Object node) {
    return node.getClass().getSimpleName().replace("$", "");
  }

  private void inside(Object held) {
    if (held instanceof DataType) {
      return;
    }
    if (held instanceof Product product) {
      CollectionConverters.asJava(product.productIterator()).forEachRemaining(this::later);
    } else if (held instanceof scala.collection.Iterable<?> several) {
      CollectionConverters.asJava(several).forEach(this::later);
    } else if (held instanceof Iterable<?> several) {
      several.forEach(this::later);
    } else if (held instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            later(key);
            later(value);
          });
    } else if (held instanceof Object[] several) {
      for (Object one : several) {
        later(one);
      }
    }
  }

  private void later(Object held) {
    if (held != null) {
      open.add(held);
    }
  }
}
