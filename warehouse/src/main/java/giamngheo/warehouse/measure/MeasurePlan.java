package giamngheo.warehouse.measure;

import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.PovertyStandard.Headcount;
import java.io.Serializable;
import java.util.List;

/**
 * What is summed for every group, and where each sum lies in the vector of a {@link MeasureSums}.
 *
 * @param indicators ids in order
 * @param headcounts official headcounts
 * @param rules weight schemes with their cut-offs
 * @param gated whether the standard has an income gate
 * @param scale what weights are multiplied with before they are rounded to whole numbers: 1 for a
 *     census; 1 000 000 for a survey, whose weights count to the millionth
 */
public record MeasurePlan(
    List<String> indicators,
    List<Headcount> headcounts,
    List<CountingRule> rules,
    boolean gated,
    long scale)
    implements Serializable {

  /** A survey's weights are counted to the millionth, so that sums are exact in any order. */
  public static final long SURVEY_SCALE = 1_000_000;

  public MeasurePlan {
    indicators = List.copyOf(indicators);
    headcounts = List.copyOf(headcounts);
    rules = List.copyOf(rules);
  }

  /** The plan of a standard's file. */
  public static MeasurePlan of(PovertyStandard standard) {
    return new MeasurePlan(
        standard.indicatorIds(),
        standard.headcounts(),
        CountingRules.of(standard),
        standard.gate() != null,
        standard.judgesReviews() ? 1 : SURVEY_SCALE);
  }

  int size() {
    return 1 + headcounts.size() + indicators.size() + 2 * rules.size() * (2 + indicators.size());
  }

  int headcount(int index) {
    return 1 + index;
  }

  int uncensored(int indicator) {
    return 1 + headcounts.size() + indicator;
  }

  /** Place of the poor by a rule; their score and their deprivations by indicator follow. */
  int poor(int rule, boolean behindGate) {
    int block = 2 * rule + (behindGate ? 0 : 1);
    return 1 + headcounts.size() + indicators.size() + block * (2 + indicators.size());
  }

  /** What one subject of a profile adds to each sum. */
  long[] of(Profile profile) {
    long[] adds = new long[size()];
    adds[0] = 1;
    for (int i = 0; i < headcounts.size(); i++) {
      adds[headcount(i)] = headcounts.get(i).classes().contains(profile.povertyClass()) ? 1 : 0;
    }
    for (int i = 0; i < indicators.size(); i++) {
      adds[uncensored(i)] = profile.flag(i);
    }
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).reaches(profile)) {
        addPoor(adds, poor(i, false), rules.get(i), profile);
        if (profile.gate()) {
          addPoor(adds, poor(i, true), rules.get(i), profile);
        }
      }
    }
    return adds;
  }

  private void addPoor(long[] adds, int place, CountingRule rule, Profile profile) {
    adds[place] = 1;
    adds[place + 1] = rule.score(profile);
    for (int i = 0; i < indicators.size(); i++) {
      adds[place + 2 + i] = profile.flag(i);
    }
  }
}
