package giamngheo.warehouse.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ways in which withheld values can move away from the true ones without breaking a relation: every
 * value that they reach is one that an attacker must hold possible. There are others besides; what
 * these do not show to be open may be open all the same.
 *
 * <p>The equalities are solved for one cell of each, the one with most room (Gauss and Jordan).
 * Each other cell then moves by itself, and those that were solved for follow.
 */
final class Moves {
  private static final double NOTHING = 1e-9;

  private final List<String> cells;
  private final double[] values;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Map<Integer, Double>> bounds = new ArrayList<>();
  private final List<Double> slacks = new ArrayList<>();
  private final List<List<Integer>> boundsOf = new ArrayList<>();

  /** Solved equalities by the place of the cell they are solved for; its factor is one. */
  private final Map<Integer, Map<Integer, Double>> solved = new HashMap<>();

  /** Where a cell stands in solved equalities: places of the cells they are solved for. */
  private final List<Map<Integer, Boolean>> standsIn = new ArrayList<>();

  /**
   * Reads relations.
   *
   * @param cells withheld cells that move; all others stay
   */
  Moves(PublicTable table, Collection<String> cells, Collection<Relation> relations) {
    this.cells = List.copyOf(cells);
    values = new double[this.cells.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = table.values().get(this.cells.get(i));
      places.put(this.cells.get(i), i);
      boundsOf.add(new ArrayList<>());
      standsIn.add(new HashMap<>());
    }
    for (Relation relation : relations) {
      if (relation.isEquality()) {
        solve(own(relation));
      } else {
        bound(table, relation);
      }
    }
  }

  /** The cells of a relation that move, with their factors. */
  private Map<Integer, Double> own(Relation relation) {
    Map<Integer, Double> own = new HashMap<>();
    relation
        .factors()
        .forEach(
            (cell, factor) -> {
              Integer place = places.get(cell);
              if (place != null) {
                own.put(place, (double) factor);
              }
            });
    return own;
  }

  private void bound(PublicTable table, Relation relation) {
    Map<Integer, Double> own = own(relation);
    double sum = 0;
    for (Map.Entry<String, Integer> factor : relation.factors().entrySet()) {
      sum += factor.getValue() * (double) table.values().get(factor.getKey());
    }
    own.keySet().forEach(place -> boundsOf.get(place).add(bounds.size()));
    bounds.add(own);
    slacks.add(-sum);
  }

  private void solve(Map<Integer, Double> equality) {
    for (int place : List.copyOf(equality.keySet())) {
      if (solved.containsKey(place)) {
        add(solved.get(place), -equality.get(place), equality);
      }
    }
    if (equality.isEmpty()) {
      return;
    }
    int roomy =
        equality.keySet().stream()
            .max((one, other) -> Double.compare(values[one], values[other]))
            .orElseThrow();
    double factor = equality.get(roomy);
    equality.replaceAll((place, own) -> own / factor);
    for (int other : List.copyOf(standsIn.get(roomy).keySet())) {
      Map<Integer, Double> earlier = solved.get(other);
      List<Integer> before = List.copyOf(earlier.keySet());
      add(equality, -earlier.get(roomy), earlier);
      before.forEach(place -> standsIn.get(place).remove(other));
      earlier.keySet().forEach(place -> standsIn.get(place).put(other, true));
    }
    solved.put(roomy, equality);
    equality.keySet().forEach(place -> standsIn.get(place).put(roomy, true));
  }

  private static void add(Map<Integer, Double> row, double times, Map<Integer, Double> to) {
    row.forEach(
        (place, factor) ->
            to.compute(
                place,
                (ignored, own) -> {
                  double sum = (own == null ? 0 : own) + times * factor;
                  return Math.abs(sum) < NOTHING ? null : sum;
                }));
  }

  /** Told what values a cell can have. */
  interface Reached {
    void between(String cell, double low, double high);
  }

  /** Tells how far every move reaches. */
  void each(Reached reached) {
    for (int cell = 0; cell < values.length; cell++) {
      if (!solved.containsKey(cell)) {
        follow(direction(cell), reached);
      }
    }
  }

  /** One cell moves by one; so move those that were solved for. */
  private Map<Integer, Double> direction(int cell) {
    Map<Integer, Double> direction = new HashMap<>(Map.of(cell, 1.0));
    for (int follower : standsIn.get(cell).keySet()) {
      direction.put(follower, -solved.get(follower).get(cell));
    }
    return direction;
  }

  private void follow(Map<Integer, Double> direction, Reached reached) {
    double onward = Double.POSITIVE_INFINITY;
    double back = Double.POSITIVE_INFINITY;
    Map<Integer, Double> pressed = new HashMap<>();
    for (Map.Entry<Integer, Double> moved : direction.entrySet()) {
      double by = moved.getValue();
      double room = values[moved.getKey()] / Math.abs(by);
      onward = by < 0 ? Math.min(onward, room) : onward;
      back = by > 0 ? Math.min(back, room) : back;
      for (int bound : boundsOf.get(moved.getKey())) {
        pressed.merge(bound, by * bounds.get(bound).get(moved.getKey()), Double::sum);
      }
    }
    for (Map.Entry<Integer, Double> bound : pressed.entrySet()) {
      double by = bound.getValue();
      if (Math.abs(by) > NOTHING) {
        double room = Math.max(0, slacks.get(bound.getKey())) / Math.abs(by);
        onward = by > 0 ? Math.min(onward, room) : onward;
        back = by < 0 ? Math.min(back, room) : back;
      }
    }
    for (Map.Entry<Integer, Double> moved : direction.entrySet()) {
      double value = values[moved.getKey()];
      double one = value + moved.getValue() * onward;
      double other = value - moved.getValue() * back;
      reached.between(cells.get(moved.getKey()), Math.min(one, other), Math.max(one, other));
    }
  }
}
