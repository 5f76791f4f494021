package giamngheo.warehouse.area;

import giamngheo.warehouse.text.MatchingKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where the communes of several reviews lie on the map of one day. Merged communes add up. A
 * commune that was split goes where its hamlets are known to have gone; if a hamlet's way is not
 * known, the new communes it may have gone to would be incomplete, so everything that lies in them
 * is counted at the smallest area that holds them all, and they have no figures of that year:
 * nothing is invented.
 */
public final class Restatement {
  private final Places places;
  private final LocalDate day;
  private final Map<Integer, Map<String, String>> commonAreas = new HashMap<>();
  private final Map<Integer, Map<String, Set<String>>> parts = new TreeMap<>();

  /**
   * A commune and hamlet that the review of a year speaks of.
   *
   * @param hamlet name, null where it is not known
   * @param hamletCode code, null where it is not known
   */
  public record Seen(int year, String areaCode, String hamlet, String hamletCode) {
    private Set<String> names() {
      Set<String> names = new HashSet<>();
      for (String name : new String[] {hamlet, hamletCode}) {
        if (name != null) {
          names.add(MatchingKey.of(name));
        }
      }
      return names;
    }
  }

  private Restatement(Places places, LocalDate day) {
    this.places = places;
    this.day = day;
  }

  /**
   * The restatement of reviews to the map of a day.
   *
   * @param seen every commune reviewed; of communes that were split, every hamlet
   */
  public static Restatement of(Places places, LocalDate day, Collection<Seen> seen) {
    Restatement restatement = new Restatement(places, day);
    Map<Integer, List<Set<String>>> open = new HashMap<>();
    for (Seen land : seen) {
      Set<String> holders = restatement.holders(land);
      if (holders.size() > 1) {
        open.merge(land.year(), List.of(holders), Restatement::joined);
      }
    }
    open.forEach(
        (year, blocks) -> {
          Map<String, String> common = new HashMap<>();
          blocks.forEach(
              block -> block.forEach(code -> common.put(code, restatement.smallestArea(block))));
          restatement.commonAreas.put(year, common);
        });
    for (Seen land : seen) {
      restatement
          .parts
          .computeIfAbsent(land.year(), ignored -> new TreeMap<>())
          .computeIfAbsent(restatement.area(land), ignored -> new TreeSet<>())
          .add(land.areaCode());
    }
    return restatement;
  }

  /** Blocks of communes that share an unknown border, disjoint. */
  private static List<Set<String>> joined(List<Set<String>> blocks, List<Set<String>> more) {
    List<Set<String>> all = new ArrayList<>(blocks);
    for (Set<String> block : more) {
      Set<String> whole = new LinkedHashSet<>(block);
      all.stream().filter(known -> known.stream().anyMatch(block::contains)).forEach(whole::addAll);
      all.removeIf(known -> known.stream().anyMatch(block::contains));
      all.add(whole);
    }
    return List.copyOf(all);
  }

  /** All units, dated. */
  public Places places() {
    return places;
  }

  /** The day whose map is meant. */
  public LocalDate day() {
    return day;
  }

  /** By year and area of the map: the communes of that year's review that lie in it. */
  public Map<Integer, Map<String, Set<String>>> parts() {
    return parts;
  }

  /** Whether the commune of that year's review was divided on the way to the map. */
  public boolean isSplit(int year, String code) {
    return holders(new Seen(year, code, null, null)).size() > 1;
  }

  /** The area of the map that a household of that commune and hamlet is counted in. */
  public String area(Seen land) {
    Set<String> holders = holders(land);
    String first = holders.iterator().next();
    Map<String, String> common = commonAreas.getOrDefault(land.year(), Map.of());
    if (common.containsKey(first)) {
      return common.get(first);
    }
    return holders.size() == 1 ? first : smallestArea(holders);
  }

  /** Communes of that year's review whose land, or part of it, a commune of the map holds. */
  public Set<String> origins(int year, String code) {
    LocalDate then = AreaMap.reviewDay(year);
    return day.isBefore(then)
        ? places.successors(code, day, then)
        : places.predecessors(code, day, then);
  }

  private Set<String> holders(Seen land) {
    LocalDate then = AreaMap.reviewDay(land.year());
    return day.isBefore(then)
        ? places.predecessors(land.areaCode(), then, day)
        : places.successors(land.areaCode(), land.names(), then, day);
  }

  private String smallestArea(Set<String> communes) {
    List<Set<String>> lineages =
        communes.stream()
            .<Set<String>>map(
                code -> {
                  Set<String> chain = new LinkedHashSet<>();
                  places.lineage(code, day).forEach(unit -> chain.add(unit.code()));
                  return chain;
                })
            .sorted(Comparator.comparing(Set::size))
            .toList();
    return lineages.get(0).stream()
        .filter(code -> lineages.stream().allMatch(chain -> chain.contains(code)))
        .findFirst()
        .orElse("vn");
  }
}
