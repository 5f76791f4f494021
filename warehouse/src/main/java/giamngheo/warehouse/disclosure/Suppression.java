package giamngheo.warehouse.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which figures are withheld. First the small ones, then as many more as relations taken one by one
 * demand, then as many as all relations together demand ({@link Attack}). Withholding more only
 * widens what an attacker must hold possible: what is protected once stays so.
 */
public final class Suppression {
  private static final int GUESSES = 12;

  /** How many neighbours are looked at before all that hang together are. */
  private static final int[] NEAR = {25, 100, 400};

  private final PublicTable table;
  private final DisclosureRule rule;
  private final Set<String> locked;
  private final Set<String> hidden;
  private final Set<String> isProtected = new HashSet<>();
  private final Set<String> exposed = new TreeSet<>();
  private final Map<String, List<Relation>> byCell = new HashMap<>();

  private Suppression(
      PublicTable table, DisclosureRule rule, Set<String> locked, Collection<String> hidden) {
    this.table = table;
    this.rule = rule;
    this.locked = locked;
    this.hidden = new HashSet<>(hidden);
    for (Relation relation : table.relations()) {
      relation
          .cells()
          .forEach(
              cell -> byCell.computeIfAbsent(cell, ignored -> new ArrayList<>()).add(relation));
    }
  }

  /**
   * What is withheld.
   *
   * @param hidden cells that are not shown
   * @param exposed withheld cells that are bounded closer than the rule allows all the same, for
   *     what was shown earlier cannot be taken back
   */
  public record Result(Set<String> hidden, Set<String> exposed) {}

  /** Of figures that were never published before. */
  public static Result of(PublicTable table, DisclosureRule rule) {
    return of(table, rule, Set.of(), Set.of());
  }

  /**
   * Of figures beside earlier ones.
   *
   * @param locked cells that were shown already
   * @param withheld cells that were withheld already, and stay so
   */
  public static Result of(
      PublicTable table, DisclosureRule rule, Set<String> locked, Set<String> withheld) {
    Set<String> hidden = new LinkedHashSet<>(withheld);
    table.values().entrySet().stream()
        .filter(cell -> rule.isSmall(cell.getValue()) && !locked.contains(cell.getKey()))
        .forEach(cell -> hidden.add(cell.getKey()));
    Suppression suppression = new Suppression(table, rule, Set.copyOf(locked), hidden);
    suppression.closeSingleRelations(suppression.hidden);
    suppression.closeAllTogether();
    return new Result(Set.copyOf(suppression.hidden), Set.copyOf(suppression.exposed));
  }

  /** Until no relation by itself bounds a withheld cell too closely. */
  private void closeSingleRelations(Collection<String> from) {
    Deque<String> open = new ArrayDeque<>(new TreeSet<>(from));
    while (!open.isEmpty()) {
      String cell = open.poll();
      for (Relation relation : byCell.getOrDefault(cell, List.of())) {
        while (isBoundedBy(relation, cell)) {
          Optional<String> companion = cheapest(List.of(relation));
          if (companion.isEmpty()) {
            break;
          }
          hidden.add(companion.get());
          // Cells of its relations may be bounded by it, and it by them.
          open.add(companion.get());
          for (Relation near : byCell.get(companion.get())) {
            near.cells().stream().filter(hidden::contains).forEach(open::add);
          }
        }
      }
    }
  }

  /** Bounds from one relation, others withheld in it being anything from zero up. */
  private boolean isBoundedBy(Relation relation, String cell) {
    double known = 0;
    boolean othersAdd = false;
    boolean othersTake = false;
    for (Map.Entry<String, Integer> factor : relation.factors().entrySet()) {
      if (!hidden.contains(factor.getKey())) {
        known += factor.getValue() * (double) table.values().get(factor.getKey());
      } else if (!factor.getKey().equals(cell)) {
        othersAdd |= factor.getValue() > 0;
        othersTake |= factor.getValue() < 0;
      }
    }
    int own = relation.factors().get(cell);
    double most = othersTake ? Double.POSITIVE_INFINITY : -known / Math.abs(own);
    double least =
        othersAdd || !relation.isEquality() ? Double.NEGATIVE_INFINITY : -known / Math.abs(own);
    double low = own > 0 ? least : -most;
    double high = own > 0 ? most : -least;
    return !rule.protects(table.values().get(cell), Math.max(0, low), high);
  }

  /** Until all relations together bound no withheld cell too closely. */
  private void closeAllTogether() {
    while (true) {
      Attack attack = new Attack(table, hidden);
      Set<String> added = new LinkedHashSet<>();
      Set<String> open = new TreeSet<>(hidden);
      open.removeAll(isProtected);
      open.removeAll(exposed);
      // What hangs together with nothing is bounded by nothing.
      open.retainAll(byCell.keySet());
      while (!open.isEmpty()) {
        Set<String> component = attack.component(open.iterator().next());
        Set<String> own = new TreeSet<>(component);
        own.retainAll(open);
        open.removeAll(own);
        added.addAll(companions(attack, component, own));
      }
      if (added.isEmpty()) {
        return;
      }
      hidden.addAll(added);
      closeSingleRelations(added);
    }
  }

  /** Judges the cells of one component; what must be withheld besides. */
  private Set<String> companions(Attack attack, Set<String> component, Set<String> open) {
    Seen seen = new Seen(component);
    Random random = new Random(1);
    attack.moves(component).each(seen::reached);
    lookNear(attack, open, seen, random);
    for (int guess = 0; guess < GUESSES && !seen.isEnoughFor(open); guess++) {
      seen.guess(attack, open, component, random);
    }
    Set<String> added = new LinkedHashSet<>();
    for (String cell : open) {
      if (!seen.protects(cell)) {
        seen.widen(attack, cell, 1.0, component);
        seen.widen(attack, cell, -1.0, component);
      }
      if (seen.protects(cell)) {
        isProtected.add(cell);
      } else if (!hasNew(cell, added)) {
        Optional<String> companion =
            cheapest(byCell.get(cell), added).or(() -> cheapest(relationsOf(component), added));
        companion.ifPresentOrElse(added::add, () -> exposed.add(cell));
      }
    }
    return added;
  }

  /** Most cells are seen to be open already among those that stand next to them. */
  private static void lookNear(Attack attack, Set<String> open, Seen seen, Random random) {
    for (int size : NEAR) {
      for (String cell : open) {
        if (seen.protects(cell)) {
          continue;
        }
        Set<String> near = attack.near(cell, size);
        Set<String> own = new TreeSet<>(near);
        own.retainAll(open);
        seen.guess(attack, own, near, random);
        for (double weight : new double[] {1, -1}) {
          if (!seen.protects(cell)) {
            seen.widen(attack, cell, weight, near);
          }
        }
      }
    }
  }

  /** Whether a companion chosen in this round stands in a relation with the cell. */
  private boolean hasNew(String cell, Set<String> added) {
    return byCell.get(cell).stream()
        .anyMatch(relation -> relation.cells().stream().anyMatch(added::contains));
  }

  private List<Relation> relationsOf(Set<String> component) {
    return component.stream()
        .flatMap(cell -> byCell.getOrDefault(cell, List.of()).stream())
        .distinct()
        .toList();
  }

  private Optional<String> cheapest(List<Relation> relations) {
    return cheapest(relations, Set.of());
  }

  /** The smallest figure that may still be withheld; one of zero hides nothing. */
  private Optional<String> cheapest(List<Relation> relations, Set<String> chosen) {
    return relations.stream()
        .flatMap(relation -> relation.cells().stream())
        .filter(cell -> !hidden.contains(cell) && !locked.contains(cell) && !chosen.contains(cell))
        .filter(cell -> table.values().get(cell) > 0)
        .min(
            Comparator.<String>comparingLong(cell -> table.values().get(cell))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** What was seen possible so far. */
  private final class Seen {
    private final Map<String, Attack.Range> ranges = new HashMap<>();

    Seen(Set<String> component) {
      component.forEach(
          cell -> {
            double value = table.values().get(cell);
            ranges.put(cell, new Attack.Range(value, value));
          });
    }

    boolean protects(String cell) {
      Attack.Range range = ranges.get(cell);
      return rule.protects(table.values().get(cell), range.low(), range.high());
    }

    boolean isEnoughFor(Set<String> cells) {
      return cells.stream().allMatch(this::protects);
    }

    void reached(String cell, double low, double high) {
      ranges.computeIfPresent(
          cell,
          (ignored, range) ->
              new Attack.Range(Math.min(range.low(), low), Math.max(range.high(), high)));
    }

    void add(Attack.Solution solution) {
      solution.values().forEach((cell, value) -> reached(cell, value, value));
    }

    /** Tries values of some cells that move those of them that are not seen to be open yet. */
    void guess(Attack attack, Set<String> open, Set<String> among, Random random) {
      Map<String, Double> weights = new HashMap<>();
      open.stream()
          .filter(cell -> !protects(cell))
          .forEach(cell -> weights.put(cell, random.nextDouble() * 2 - 1));
      add(attack.solve(weights, among));
    }

    void widen(Attack attack, String cell, double weight, Set<String> among) {
      Attack.Solution solution = attack.solve(Map.of(cell, weight), among);
      add(solution);
      if (solution.isUnbounded()) {
        ranges.computeIfPresent(
            cell, (ignored, range) -> new Attack.Range(range.low(), Double.POSITIVE_INFINITY));
      }
    }
  }
}
