package giamngheo.warehouse.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What somebody can conclude who knows all shown figures and all relations: the closest bounds of a
 * withheld figure, by linear programming. Whole numbers are not asked for, so the true conclusions
 * of an attacker are never wider than what whole numbers allow; {@link DisclosureRule} rounds them.
 */
public final class Attack {
  static final double TOLERANCE = 1e-6;
  private static final int MATES = 5;

  private final PublicTable table;
  private final Set<String> hidden;
  private final List<Relation> relations;
  private final Map<String, List<Integer>> byCell = new HashMap<>();
  private final Map<String, Set<String>> components = new HashMap<>();

  /**
   * @param hidden cells that are not shown
   */
  public Attack(PublicTable table, Set<String> hidden) {
    this.table = table;
    this.hidden = hidden;
    relations = List.copyOf(table.relations());
    for (int i = 0; i < relations.size(); i++) {
      for (String cell : relations.get(i).cells()) {
        if (hidden.contains(cell)) {
          byCell.computeIfAbsent(cell, ignored -> new ArrayList<>()).add(i);
        }
      }
    }
  }

  /**
   * Closest bounds of a figure.
   *
   * @param high infinite if nothing bounds it
   */
  public record Range(double low, double high) {}

  /** How closely a withheld figure is bounded. */
  public Range range(String cell) {
    if (!hidden.contains(cell)) {
      double value = table.values().get(cell);
      return new Range(value, value);
    }
    if (!byCell.containsKey(cell)) {
      return new Range(0, Double.POSITIVE_INFINITY);
    }
    return new Range(bound(cell, false), bound(cell, true));
  }

  /** Withheld cells that hang together with that one through relations. */
  Set<String> component(String cell) {
    Set<String> known = components.get(cell);
    if (known != null) {
      return known;
    }
    Set<String> reached = new LinkedHashSet<>(Set.of(cell));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (int relation : byCell.getOrDefault(open.poll(), List.of())) {
        for (String other : relations.get(relation).cells()) {
          if (hidden.contains(other) && reached.add(other)) {
            open.add(other);
          }
        }
      }
    }
    reached.forEach(member -> components.put(member, reached));
    return reached;
  }

  /**
   * Withheld cells nearest to that one, of each relation those that have most room. Whoever knew
   * all others could conclude more than anybody who does not: what is open among these is open.
   *
   * @param most about how many
   */
  Set<String> near(String cell, int most) {
    Set<String> reached = new LinkedHashSet<>(Set.of(cell));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty() && reached.size() < most) {
      for (int relation : byCell.getOrDefault(open.poll(), List.of())) {
        relations.get(relation).cells().stream()
            .filter(hidden::contains)
            .sorted(Comparator.comparing(table.values()::get, Comparator.reverseOrder()))
            .limit(MATES)
            .filter(reached::add)
            .forEach(open::add);
      }
    }
    return reached;
  }

  /** Moves of withheld cells that hang together. */
  Moves moves(Set<String> component) {
    BitSet known = new BitSet();
    component.forEach(member -> byCell.getOrDefault(member, List.of()).forEach(known::set));
    return new Moves(table, component, known.stream().mapToObj(relations::get).toList());
  }

  private double bound(String cell, boolean highest) {
    Solution solution = solve(Map.of(cell, highest ? 1.0 : -1.0), component(cell));
    if (solution.isUnbounded()) {
      return Double.POSITIVE_INFINITY;
    }
    return solution.values().get(cell);
  }

  /**
   * One set of values that an attacker must hold possible, the one that is best by the weights.
   *
   * @param isUnbounded whether it could be made better without end
   */
  record Solution(boolean isUnbounded, Map<String, Double> values) {}

  /**
   * The best of all sets of values that differ from the true ones in these cells only.
   *
   * @param weights what a cell is worth; those that are not named, nothing
   */
  Solution solve(Map<String, Double> weights, Set<String> component) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<String, Variable> variables = new HashMap<>();
    List<String> order = new ArrayList<>(component);
    for (String member : order) {
      Variable variable = model.newVariable(member).lower(0);
      Double weight = weights.get(member);
      if (weight != null) {
        variable.weight(weight);
      }
      variables.put(member, variable);
    }
    BitSet known = new BitSet();
    order.forEach(member -> byCell.getOrDefault(member, List.of()).forEach(known::set));
    known.stream().forEach(i -> addTo(model, "r" + i, relations.get(i), variables));
    Optimisation.Result result = model.maximise();
    if (result.getState() == Optimisation.State.UNBOUNDED) {
      return new Solution(true, Map.of());
    }
    if (!result.getState().isFeasible()) {
      throw new IllegalStateException(
          "the true values are a solution, the solver says " + result.getState());
    }
    Map<String, Double> values = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      values.put(order.get(i), result.doubleValue(i));
    }
    return new Solution(false, values);
  }

  private void addTo(
      ExpressionsBasedModel model,
      String name,
      Relation relation,
      Map<String, Variable> variables) {
    Expression expression = model.newExpression(name);
    double known = 0;
    for (Map.Entry<String, Integer> factor : relation.factors().entrySet()) {
      Variable variable = variables.get(factor.getKey());
      if (variable == null) {
        known += factor.getValue() * (double) table.values().get(factor.getKey());
      } else {
        expression.set(variable, factor.getValue());
      }
    }
    if (relation.isEquality()) {
      expression.level(-known);
    } else {
      expression.upper(-known);
    }
  }
}
