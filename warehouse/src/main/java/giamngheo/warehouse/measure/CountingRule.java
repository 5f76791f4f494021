package giamngheo.warehouse.measure;

import java.io.Serializable;
import java.util.List;

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
    boolean brief)
    implements Serializable {

  /** Name of the standard's own weights. */
  public static final String OWN = "standard";

  public CountingRule {
    weights = List.copyOf(weights);
  }

  /** The weighted deprivations of a profile, from 0 to {@link #total}. */
  public long score(Profile profile) {
    long score = 0;
    for (int i = 0; i < weights.size(); i++) {
      score += weights.get(i) * profile.flag(i);
    }
    return score;
  }

  /** Whether a profile's score reaches the cut-off, whatever its income. */
  public boolean reaches(Profile profile) {
    return score(profile) >= limit || (implied && profile.recorded());
  }
}
