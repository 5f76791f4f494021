package giamngheo.warehouse.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Accounts of rates and measures from the totals of two years: every part is taken at the mean of
 * both years, so that no residual is left (Shorrocks, Decomposition procedures for distributional
 * analysis, 2013). Unit: that of the measure, a fraction; parts have a sign.
 */
public final class QuotientAccounts {
  private QuotientAccounts() {}

  /**
   * A rate P/N: {@code list}, the change of the count at the mean of 1/N, and "residents", the
   * growth of residents at the mean count. Unit: fraction of residents.
   */
  public static Account rate(double count0, double count1, double residents0, double residents1) {
    double inverse = (1 / residents0 + 1 / residents1) / 2;
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("list", (count1 - count0) * inverse);
    parts.put("residents", (count0 + count1) / 2 * (1 / residents1 - 1 / residents0));
    return new Account(count0 / residents0, parts, count1 / residents1);
  }

  /**
   * M0 = H·A: "incidence" Ā·ΔH and "intensity" H̄·ΔA, bars the means of both years (Apablaza and
   * Yalonetzky). Where H is 0 in a year its A is not defined and the whole change is incidence.
   *
   * @param intensity0 A of the earlier year; any number where incidence0 is 0
   */
  public static Account incidenceAndIntensity(
      double incidence0, double intensity0, double incidence1, double intensity1) {
    double m0 = incidence0 == 0 ? 0 : incidence0 * intensity0;
    double m1 = incidence1 == 0 ? 0 : incidence1 * intensity1;
    Map<String, Double> parts = new LinkedHashMap<>();
    if (incidence0 == 0 || incidence1 == 0) {
      parts.put("incidence", m1 - m0);
      parts.put("intensity", 0.0);
    } else {
      parts.put("incidence", (intensity0 + intensity1) / 2 * (incidence1 - incidence0));
      parts.put("intensity", (incidence0 + incidence1) / 2 * (intensity1 - intensity0));
    }
    return new Account(m0, parts, m1);
  }

  /**
   * M0 = Σ wⱼ hⱼ(k): the change of every indicator's absolute contribution wⱼ·Δhⱼ(k). Alkire et al.
   * (2015), section 9.1.
   *
   * @param contributions0 wⱼ hⱼ(k) by indicator in the earlier year
   */
  public static Account indicators(
      Map<String, Double> contributions0, Map<String, Double> contributions1) {
    Map<String, Double> parts = new LinkedHashMap<>();
    contributions1.forEach((id, now) -> parts.put(id, now - contributions0.getOrDefault(id, 0.0)));
    contributions0.forEach((id, then) -> parts.putIfAbsent(id, -then));
    return new Account(sum(contributions0), parts, sum(contributions1));
  }

  private static double sum(Map<String, Double> parts) {
    return parts.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * A group's share of the people and its measure in one year.
   *
   * @param share part of the people, from 0 to 1; the shares of a year sum to 1
   * @param measure M0 of the group, 0 where nobody is in it
   */
  public record GroupState(double share, double measure) {
    static final GroupState NONE = new GroupState(0, 0);
  }

  /**
   * M = Σ sₗ Mₗ: {@code within/l} = s̄ₗ·ΔMₗ, and {@code share/l} = (M̄ₗ − M̄)·Δsₗ, the group's
   * growth weighed by how far it is above the whole, M̄ the mean of both years' M. A group that one
   * year lacks has no measure there: it keeps the other year's, so that all of its part is {@code
   * share}.
   */
  public static Account groups(Map<String, GroupState> then, Map<String, GroupState> now) {
    double m0 = whole(then);
    double m1 = whole(now);
    double middle = (m0 + m1) / 2;
    Map<String, Double> parts = new LinkedHashMap<>();
    TreeSet<String> ids = new TreeSet<>(then.keySet());
    ids.addAll(now.keySet());
    for (String id : ids) {
      GroupState before = then.getOrDefault(id, GroupState.NONE);
      GroupState after = now.getOrDefault(id, GroupState.NONE);
      double measure0 = before.share() == 0 ? after.measure() : before.measure();
      double measure1 = after.share() == 0 ? before.measure() : after.measure();
      parts.put("within/" + id, (before.share() + after.share()) / 2 * (measure1 - measure0));
      parts.put(
          "share/" + id, ((measure0 + measure1) / 2 - middle) * (after.share() - before.share()));
    }
    return new Account(m0, parts, m1);
  }

  /** Added in the order of the names, so that no order of the lines shows in the last digit. */
  private static double whole(Map<String, GroupState> groups) {
    return new TreeMap<>(groups)
        .values().stream().mapToDouble(group -> group.share() * group.measure()).sum();
  }
}
