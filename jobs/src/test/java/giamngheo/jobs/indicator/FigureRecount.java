package giamngheo.jobs.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * The measures of Alkire and Foster and the official headcounts, counted household by household and
 * straight from their definitions; shares nothing with the measurement engine.
 */
public final class FigureRecount {
  private static final List<String> UP = List.of("185", "20", "vn");
  private static final int OFFICIAL = 3;
  private static final Map<String, List<String>> HEADCOUNTS =
      Map.of(
          "poor", List.of("poor"),
          "near_poor", List.of("near_poor"),
          "multidimensional", List.of("poor", "near_poor"));

  private final List<String> indicators;
  private final Map<String, Double> figures = new HashMap<>();

  /**
   * A household of the recount.
   *
   * @param deprived one 0 or 1 per indicator
   * @param parts values by breakdown
   */
  public record Household(
      int year,
      String area,
      String povertyClass,
      String deprived,
      int persons,
      Map<String, String> parts) {
    boolean onList() {
      return povertyClass.equals("poor") || povertyClass.equals("near_poor");
    }

    boolean lacks(int indicator) {
      return deprived.charAt(indicator) == '1';
    }

    int score() {
      return (int) deprived.chars().filter(flag -> flag == '1').count();
    }
  }

  /** Residents of a commune and year: households, persons. */
  public record Residents(long households, long persons) {}

  public FigureRecount(
      List<String> indicators, Collection<Household> households, Map<String, Residents> residents) {
    this.indicators = indicators;
    Map<String, List<Household>> areas = new TreeMap<>();
    for (Household household : households) {
      List<String> codes = new ArrayList<>(UP);
      codes.add(household.area());
      codes.forEach(
          code ->
              areas
                  .computeIfAbsent(household.year() + "|" + code, key -> new ArrayList<>())
                  .add(household));
    }
    areas.forEach(
        (place, all) -> {
          count(place, "household", all, one -> 1, residents, Residents::households);
          count(place, "person", all, Household::persons, residents, Residents::persons);
        });
  }

  /**
   * Figures by year|area|unit|group_by|group_value|scope|measure|indicator|sub_indicator|cutoff.
   */
  public Map<String, Double> figures() {
    return figures;
  }

  private void count(
      String place,
      String unit,
      List<Household> all,
      ToLongFunction<Household> weight,
      Map<String, Residents> residents,
      ToLongFunction<Residents> of) {
    String year = place.substring(0, 4);
    long everybody =
        all.stream()
            .map(Household::area)
            .distinct()
            .mapToLong(area -> of.applyAsLong(residents.get(year + "|" + area)))
            .sum();
    group(place + "|" + unit + "||", all, weight, everybody, List.of(2, OFFICIAL, 4, 5));
    for (String breakdown : new TreeSet<>(all.get(0).parts().keySet())) {
      Map<String, List<Household>> parts =
          all.stream().collect(Collectors.groupingBy(one -> one.parts().get(breakdown)));
      parts.forEach(
          (value, part) ->
              group(
                  place + "|" + unit + "|" + breakdown + "|" + value,
                  part,
                  weight,
                  0,
                  List.of(OFFICIAL)));
    }
  }

  /** Figures of one group; over residents only where these are known. */
  private void group(
      String key,
      List<Household> group,
      ToLongFunction<Household> weight,
      long residents,
      List<Integer> cutoffs) {
    double reviewed = group.stream().mapToLong(weight).sum();
    HEADCOUNTS.forEach(
        (name, classes) -> {
          double counted =
              group.stream()
                  .filter(one -> classes.contains(one.povertyClass()))
                  .mapToLong(weight)
                  .sum();
          put(key, "resident", "count", name, "", "", counted, 1);
          put(key, "resident", "official_headcount", name, "", "", counted, (double) residents);
        });
    for (int cutoff : cutoffs) {
      List<Household> deprived = group.stream().filter(one -> one.score() >= cutoff).toList();
      poor(key, "reviewed", cutoff, deprived, weight, reviewed);
      List<Household> listed = deprived.stream().filter(Household::onList).toList();
      poor(key, "resident", cutoff, listed, weight, (double) residents);
    }
    for (int j = 0; j < indicators.size(); j++) {
      put(
          key,
          "reviewed",
          "uncensored",
          "",
          indicators.get(j),
          "",
          lack(group, weight, j),
          reviewed);
    }
  }

  private void poor(
      String key,
      String scope,
      int cutoff,
      List<Household> poor,
      ToLongFunction<Household> weight,
      double everybody) {
    String k = Integer.toString(cutoff);
    double counted = poor.stream().mapToLong(weight).sum();
    double score = poor.stream().mapToLong(one -> weight.applyAsLong(one) * one.score()).sum();
    put(key, scope, "H", "", "", k, counted, everybody);
    put(key, scope, "A", "", "", k, score / 12, counted);
    put(key, scope, "M0", "", "", k, score / 12, everybody);
    if (cutoff != OFFICIAL) {
      return;
    }
    for (int j = 0; j < indicators.size(); j++) {
      double lacking = lack(poor, weight, j);
      put(key, scope, "censored", "", indicators.get(j), k, lacking, everybody);
      put(key, scope, "contribution", "", indicators.get(j), k, lacking / 12, everybody);
      put(key, scope, "contribution_pct", "", indicators.get(j), k, lacking, score);
    }
  }

  private static double lack(
      List<Household> group, ToLongFunction<Household> weight, int indicator) {
    return group.stream().filter(one -> one.lacks(indicator)).mapToLong(weight).sum();
  }

  private void put(
      String key,
      String scope,
      String measure,
      String indicator,
      String sub,
      String cutoff,
      double above,
      double below) {
    if (below > 0) {
      figures.put(String.join("|", key, scope, measure, indicator, sub, cutoff), above / below);
    }
  }
}
