package giamngheo.warehouse.measure;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;

/**
 * One weight scheme with one cut-off, in whole numbers: 3 of 12 is 3 of 12 whatever the order of
 * addition.
 *
 * @param weighting name of the scheme, {@code standard} for the standard's own
 * @param cutoff the cut-off as it was asked for
 * @param weights whole weights in the order of the indicators
 * @param total their sum
 * @param limit the smallest whole score that reaches the cut-off
 * @param official whether it is the standard's own test
 * @param implied whether the standard's own test implies it: same weights, no higher cut-off
 * @param excluded whether failing the standard's own test excludes it: same weights, no lower one
 * @param pointUnit what one point of a signed form's score is in whole numbers; 0 where the form
 *     has other weights and its score says nothing
 * @param brief whether only H, A and M0 are wanted
 */
public record CountingRule(
    String weighting,
    String cutoff,
    List<Long> weights,
    long total,
    long limit,
    boolean official,
    boolean implied,
    boolean excluded,
    long pointUnit,
    boolean brief)
    implements Serializable {

  /** Name of the standard's own weights. */
  public static final String OWN = "standard";

  public CountingRule {
    weights = List.copyOf(weights);
  }

  /** What is surely lacking, weighted: from 0 to {@link #total}. */
  public long score(Profile profile) {
    long score = 0;
    for (int i = 0; i < weights.size(); i++) {
      score += weights.get(i) * profile.flag(i);
    }
    return score;
  }

  private long open(Profile profile) {
    long open = 0;
    for (int i = 0; profile.missing() != 0 && i < weights.size(); i++) {
      open += profile.lacks(i) ? weights.get(i) : 0;
    }
    return open;
  }

  /**
   * The score where it is known: from the indicators, else from the points of the signed form,
   * unless these contradict what is known.
   */
  public OptionalLong told(Profile profile) {
    long known = score(profile);
    long open = open(profile);
    if (open == 0) {
      return OptionalLong.of(known);
    }
    if (profile.points() == null || pointUnit == 0) {
      return OptionalLong.empty();
    }
    long points = Math.multiplyExact(profile.points(), pointUnit);
    return known <= points && points <= known + open
        ? OptionalLong.of(points)
        : OptionalLong.empty();
  }

  /** Whether the score reaches the cut-off, whatever the income; null if nobody can tell. */
  public Boolean reaches(Profile profile) {
    long known = score(profile);
    if (known >= limit) {
      return true;
    }
    if (known + open(profile) < limit) {
      return false;
    }
    OptionalLong told = told(profile);
    if (told.isPresent()) {
      return told.getAsLong() >= limit;
    }
    if (implied && Boolean.TRUE.equals(profile.recorded())) {
      return true;
    }
    boolean isExcluded = excluded && Boolean.FALSE.equals(profile.recorded());
    return isExcluded ? Boolean.FALSE : null;
  }

  /**
   * Whether somebody counts as poor; null if nobody can tell. Who failed the gate is surely not
   * poor whatever else is unknown.
   *
   * @param behindGate whether deprivations count only behind the income gate
   */
  public Boolean poor(Profile profile, boolean behindGate) {
    Boolean reached = reaches(profile);
    boolean failed = Boolean.FALSE.equals(profile.gate());
    if (failed && (behindGate || reached == null)) {
      return false;
    }
    if (behindGate && profile.gate() == null && !Boolean.FALSE.equals(reached)) {
      return null;
    }
    return reached;
  }
}
