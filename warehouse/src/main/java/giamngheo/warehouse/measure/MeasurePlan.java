package giamngheo.warehouse.measure;

import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.PovertyStandard.Completeness;
import giamngheo.warehouse.standard.PovertyStandard.Headcount;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is summed for every group, and where each sum lies in the vector of a {@link MeasureSums}.
 *
 * @param indicators ids in order
 * @param headcounts official headcounts
 * @param rules weight schemes with their cut-offs
 * @param gated whether the standard has an income gate
 * @param pointed whether points of a signed form stand for a score
 * @param assumed what an unknown indicator is taken for: 1 deprived, 0 not; null if for neither
 * @param scale what weights are multiplied with before they are rounded to whole numbers: 1 for a
 *     census; 1 000 000 for a survey, whose weights count to the millionth
 */
public record MeasurePlan(
    List<String> indicators,
    List<Headcount> headcounts,
    List<CountingRule> rules,
    boolean gated,
    boolean pointed,
    Integer assumed,
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
    return of(standard, standard.judgesReviews() ? 1 : SURVEY_SCALE);
  }

  /** The same for households that were drawn. */
  public static MeasurePlan ofSample(PovertyStandard standard) {
    return of(standard, SURVEY_SCALE);
  }

  private static MeasurePlan of(PovertyStandard standard, long scale) {
    return new MeasurePlan(
        standard.indicatorIds(),
        standard.headcounts(),
        CountingRules.of(standard),
        standard.gate() != null,
        standard.pointsScore() != null,
        assumed(standard.missingFacts().rule()),
        scale);
  }

  private static Integer assumed(Completeness rule) {
    return switch (rule) {
      case COMPLETE, KNOWN -> null;
      case DEPRIVED -> 1;
      case NOT_DEPRIVED -> 0;
    };
  }

  /** Sums of the poor by one rule: who they are, and what is not known of them. */
  record Poor(int place) {
    /** The poor. */
    int all() {
      return place;
    }

    /** The poor whose score is known. */
    int scored() {
      return place + 1;
    }

    /** The sum of the known scores, weighted. */
    int score() {
      return place + 2;
    }

    /** The poor whose form gives more points than their known deprivations. */
    int pointed() {
      return place + 3;
    }

    /** Those with a class of whom nobody can tell whether they are poor by this rule. */
    int untold() {
      return place + 4;
    }

    /** The poor who are surely deprived in an indicator. */
    int deprived(int indicator) {
      return place + 5 + 2 * indicator;
    }

    /** The poor of whom an indicator is not known. */
    int lacking(int indicator) {
      return place + 6 + 2 * indicator;
    }
  }

  /** Place of those with a class. */
  static final int CLASSED = 0;

  /** Place of those without a class. */
  static final int UNCLASSED = 1;

  private static final int FIRST = 2;

  int size() {
    return poorOf(2 * rules.size());
  }

  int headcount(int index) {
    return FIRST + index;
  }

  /** Those with a class who are deprived in an indicator. */
  int uncensored(int indicator) {
    return FIRST + headcounts.size() + 3 * indicator;
  }

  /** Those with a class of whom an indicator is known. */
  int known(int indicator) {
    return uncensored(indicator) + 1;
  }

  /** All of whom an indicator is not known, with a class or without. */
  int lacking(int indicator) {
    return uncensored(indicator) + 2;
  }

  Poor poor(int rule, boolean behindGate) {
    return new Poor(poorOf(2 * rule + (behindGate ? 0 : 1)));
  }

  private int poorOf(int block) {
    return FIRST + headcounts.size() + 3 * indicators.size() + block * (5 + 2 * indicators.size());
  }

  /** What one subject of a profile adds to each sum. */
  long[] of(Profile profile) {
    long[] adds = new long[size()];
    for (int i = 0; i < indicators.size(); i++) {
      adds[lacking(i)] = profile.lacks(i) ? 1 : 0;
    }
    if (!profile.isClassed()) {
      adds[UNCLASSED] = 1;
      return adds;
    }
    adds[CLASSED] = 1;
    for (int i = 0; i < headcounts.size(); i++) {
      adds[headcount(i)] = headcounts.get(i).classes().contains(profile.povertyClass()) ? 1 : 0;
    }
    Profile counted = counted(profile);
    for (int i = 0; i < indicators.size(); i++) {
      adds[uncensored(i)] = counted.flag(i);
      adds[known(i)] = counted.lacks(i) ? 0 : 1;
    }
    for (int i = 0; i < rules.size(); i++) {
      addPoor(adds, i, counted, false);
      addPoor(adds, i, counted, true);
    }
    return adds;
  }

  /** What is assumed of the unknown counts as known. */
  public Profile counted(Profile profile) {
    return assumed == null || profile.missing() == 0
        ? profile
        : new Profile(
            assumed == 1 ? profile.deprived() | profile.missing() : profile.deprived(),
            0,
            profile.gate(),
            profile.recorded(),
            profile.points(),
            profile.povertyClass());
  }

  private void addPoor(long[] adds, int index, Profile profile, boolean behindGate) {
    CountingRule rule = rules.get(index);
    Poor poor = poor(index, behindGate);
    Boolean isPoor = rule.poor(profile, behindGate);
    if (isPoor == null) {
      adds[poor.untold()] = 1;
    } else if (isPoor) {
      OptionalLong score = rule.told(profile);
      adds[poor.all()] = 1;
      adds[poor.scored()] = score.isPresent() ? 1 : 0;
      adds[poor.score()] = score.orElse(0);
      adds[poor.pointed()] = score.orElse(0) > rule.score(profile) ? 1 : 0;
      for (int i = 0; i < indicators.size(); i++) {
        adds[poor.deprived(i)] = profile.flag(i);
        adds[poor.lacking(i)] = profile.lacks(i) ? 1 : 0;
      }
    }
  }
}
