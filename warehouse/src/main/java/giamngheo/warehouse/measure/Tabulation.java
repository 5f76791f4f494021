package giamngheo.warehouse.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The sums of all groups, as counts of profiles were added to them, cluster by cluster.
 *
 * <p>Adding is the only change; what comes out is immutable.
 */
public final class Tabulation {
  private final MeasurePlan plan;
  private final Map<Profile, Adds> adds = new HashMap<>();
  private final Map<Group, Map<Cluster, long[]>> sums = new LinkedHashMap<>();
  private final Map<Group, Map<Profile, Long>> profiles = new LinkedHashMap<>();

  Tabulation(MeasurePlan plan) {
    this.plan = plan;
  }

  MeasurePlan plan() {
    return plan;
  }

  /** What one subject adds, without the many sums to which it adds nothing. */
  private static final class Adds {
    private final int[] places;
    private final long[] amounts;

    Adds(long[] all) {
      places = IntStream.range(0, all.length).filter(i -> all[i] != 0).toArray();
      amounts = IntStream.of(places).mapToLong(i -> all[i]).toArray();
    }
  }

  /** The sums of a part of the subjects, as it travels from where they were counted. */
  public record Part(Map<Group, Map<Cluster, long[]>> sums, Map<Group, Map<Profile, Long>> profiles)
      implements Serializable {}

  /** What was added so far. */
  Part part() {
    return new Part(sums, profiles);
  }

  /** Adds the sums of a part. */
  void add(Part part) {
    part.sums()
        .forEach(
            (group, clusters) ->
                clusters.forEach(
                    (cluster, values) -> {
                      long[] sum = sum(group, cluster);
                      for (int i = 0; i < sum.length; i++) {
                        sum[i] = Math.addExact(sum[i], values[i]);
                      }
                    }));
    part.profiles().forEach((group, counts) -> profiles.merge(group, counts, Tabulation::together));
  }

  /** Adds that many subjects of one profile to a group. */
  void add(Group group, Cluster cluster, Profile profile, long count) {
    Adds one = adds.computeIfAbsent(profile, added -> new Adds(plan.of(added)));
    long[] sum = sum(group, cluster);
    for (int i = 0; i < one.places.length; i++) {
      int place = one.places[i];
      sum[place] = Math.addExact(sum[place], Math.multiplyExact(one.amounts[i], count));
    }
    if (group.isWhole()) {
      profiles
          .computeIfAbsent(group, ignored -> new HashMap<>())
          .merge(profile, count, Math::addExact);
    }
  }

  private long[] sum(Group group, Cluster cluster) {
    return sums.computeIfAbsent(group, ignored -> new LinkedHashMap<>())
        .computeIfAbsent(cluster, ignored -> new long[plan.size()]);
  }

  /** The sums of a group, cluster by cluster. */
  Map<Cluster, MeasureSums> clusters(Group group) {
    Map<Cluster, MeasureSums> result = new LinkedHashMap<>();
    sums.getOrDefault(group, Map.of())
        .forEach((cluster, values) -> result.put(cluster, new MeasureSums(values)));
    return result;
  }

  /** Every group that has a subject. */
  public List<Group> groups() {
    return List.copyOf(sums.keySet());
  }

  /** Whether the group has a subject. */
  boolean has(Group group) {
    return sums.containsKey(group);
  }

  /** The sums of every group. */
  public Map<Group, MeasureSums> sums() {
    Map<Group, MeasureSums> result = new LinkedHashMap<>();
    sums.keySet()
        .forEach(
            group ->
                result.put(
                    group,
                    clusters(group).values().stream()
                        .reduce(MeasureSums.none(plan), MeasureSums::plus)));
    return result;
  }

  /** How many subjects of each profile there are, of everybody in each area. */
  public Map<Group, Map<Profile, Long>> profiles() {
    return Collections.unmodifiableMap(profiles);
  }

  /**
   * The same with every larger area, cluster by cluster.
   *
   * @param wider the areas that a group's area lies in, itself among them
   */
  public Tabulation inEvery(BiFunction<Integer, String, List<String>> wider) {
    Tabulation areas = new Tabulation(plan);
    sums.forEach(
        (group, clusters) ->
            wider
                .apply(group.year(), group.areaCode())
                .forEach(area -> areas.add(new Part(Map.of(group.in(area), clusters), Map.of()))));
    return areas;
  }

  /**
   * Sums of larger areas as sums of sums.
   *
   * @param parts sums by group of the smallest areas
   * @param wider the areas that a group's area lies in, itself among them
   * @param together how two sums become one
   */
  public static <T> Map<Group, T> rolledUp(
      Map<Group, T> parts,
      BiFunction<Integer, String, List<String>> wider,
      BiFunction<T, T, T> together) {
    Map<Group, T> areas = new LinkedHashMap<>();
    Map<String, List<String>> known = new HashMap<>();
    parts.forEach(
        (group, part) -> {
          List<String> codes =
              known.computeIfAbsent(
                  group.year() + "/" + group.areaCode(),
                  ignored -> new ArrayList<>(wider.apply(group.year(), group.areaCode())));
          codes.forEach(code -> areas.merge(group.in(code), part, together));
        });
    return areas;
  }

  /** Counts of profiles of two areas together. */
  public static Map<Profile, Long> together(Map<Profile, Long> one, Map<Profile, Long> other) {
    Map<Profile, Long> all = new HashMap<>(one);
    other.forEach((profile, count) -> all.merge(profile, count, Math::addExact));
    return all;
  }
}
