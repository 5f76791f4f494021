package giamngheo.warehouse.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Accounts of the poor, household by household, between two reviews of one area. They say what
 * changed, never why. Apablaza and Yalonetzky, Decomposing multidimensional poverty dynamics
 * (2013), with arrivals and departures added.
 */
public final class PanelAccount {
  private PanelAccount() {}

  /**
   * Households that agree in both years.
   *
   * @param then their state in the earlier review, null if it has none
   * @param now their state in the later review, null if it has none
   * @param households how many there are
   */
  public record Panel(State then, State now, long households) {}

  /**
   * A state in one review.
   *
   * @param poor whether poor by the measure, behind the income gate
   * @param gate whether behind the income gate
   * @param scored whether poor and the score is known
   * @param score weighted deprivations in whole numbers, 0 where not known
   * @param deprived bit {@code i} set if deprived in indicator {@code i}
   * @param missing bit {@code i} set if that is not known
   * @param persons persons of all these households together
   */
  public record State(
      boolean poor,
      boolean gate,
      boolean scored,
      long score,
      long deprived,
      long missing,
      long persons) {
    long size(boolean inPersons, long households) {
      return inPersons ? persons : households;
    }
  }

  /**
   * The sum S of the censored scores: {@code stay} Σ(c₁−c₀), {@code exit} −Σc₀, {@code entry} Σc₁,
   * {@code left} −Σc₀ of poor households that this review does not have, {@code arrived} Σc₁ of
   * poor households that the earlier one did not have; where poor households lack a score, {@code
   * unknown}, what they add to the sum at the mean score of the others, as M0 = H · A has it.
   * Counted in persons, a household weighs its persons of each year, so that its growth is part of
   * {@code stay}. Unit: weighted deprivations, whole numbers unless a score is unknown.
   */
  public static Account scores(List<Panel> panels, boolean inPersons) {
    Map<String, Double> parts = new LinkedHashMap<>();
    List.of("stay", "exit", "entry", "left", "arrived").forEach(name -> parts.put(name, 0.0));
    double before = 0;
    double after = 0;
    for (Panel panel : panels) {
      double c0 = censored(panel.then(), panel.households(), inPersons);
      double c1 = censored(panel.now(), panel.households(), inPersons);
      before += c0;
      after += c1;
      parts.merge(part(panel), c1 - c0, Double::sum);
    }
    double spreadBefore = before * unscored(panels, Panel::then, inPersons);
    double spreadAfter = after * unscored(panels, Panel::now, inPersons);
    if (spreadBefore != 0 || spreadAfter != 0) {
      parts.put("unknown", spreadAfter - spreadBefore);
    }
    return new Account(before + spreadBefore, parts, after + spreadAfter);
  }

  /** The poor without a score over those with one; 0 where nobody has one. */
  private static double unscored(
      List<Panel> panels, Function<Panel, State> side, boolean inPersons) {
    long poor = 0;
    long scored = 0;
    for (Panel panel : panels) {
      State state = side.apply(panel);
      if (state != null && state.poor()) {
        long size = state.size(inPersons, panel.households());
        poor += size;
        scored += state.scored() ? size : 0;
      }
    }
    return scored == 0 ? 0 : (double) (poor - scored) / scored;
  }

  private static double censored(State state, long households, boolean inPersons) {
    return state == null || !state.scored()
        ? 0
        : Math.multiplyExact(state.score(), state.size(inPersons, households));
  }

  private static String part(Panel panel) {
    if (panel.then() == null) {
      return "arrived";
    }
    if (panel.now() == null) {
      return "left";
    }
    return panel.then().poor() ? panel.now().poor() ? "stay" : "exit" : "entry";
  }

  /**
   * M0 = S/(w·N): the parts of {@link #scores} at the mean of 1/N, and "residents", the growth of N
   * at the mean of S. Unit: fractions of residents; before and after lie from 0 to 1.
   *
   * @param scores account of S
   * @param whole w, the score of a household deprived in everything
   */
  public static Account measure(Account scores, long whole, double residents0, double residents1) {
    double inverse = (1 / residents0 + 1 / residents1) / 2 / whole;
    Map<String, Double> parts = new LinkedHashMap<>();
    scores.parts().forEach((name, part) -> parts.put(name, part * inverse));
    parts.put(
        "residents",
        (scores.before() + scores.after()) / 2 / whole * (1 / residents1 - 1 / residents0));
    return new Account(
        scores.before() / whole / residents0, parts, scores.after() / whole / residents1);
  }

  /**
   * Mechanical exits: households no longer poor although still behind the gate, because one
   * indicator cleared and nothing else changed; above all the health card that comes with the list.
   * Where an indicator is unknown nobody can say what changed: such households are not among them.
   *
   * @return households by indicator, in the order of the indicators
   */
  public static Map<String, Long> mechanicalExits(List<Panel> panels, List<String> indicators) {
    Map<String, Long> exits = new LinkedHashMap<>();
    indicators.forEach(id -> exits.put(id, 0L));
    for (Panel panel : panels) {
      State then = panel.then();
      State now = panel.now();
      if (then == null || now == null || !then.poor() || now.poor() || !now.gate()) {
        continue;
      }
      if (then.missing() != 0 || now.missing() != 0) {
        continue;
      }
      long changed = then.deprived() ^ now.deprived();
      if (Long.bitCount(changed) == 1 && (then.deprived() & changed) != 0) {
        exits.merge(
            indicators.get(Long.numberOfTrailingZeros(changed)), panel.households(), Long::sum);
      }
    }
    return exits;
  }
}
