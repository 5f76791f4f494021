package giamngheo.jobs.indicator;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.measure.Group;
import giamngheo.warehouse.measure.Population;
import giamngheo.warehouse.measure.Unit;
import giamngheo.warehouse.standard.Measurement;
import giamngheo.warehouse.standard.PovertyStandard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The residents that rates are of: of every area the sum of its reviewed communes, or nothing if
 * one of them lacks its population.
 */
final class Residents {
  /** A commune of a year's review. */
  private record Commune(boolean urban, Optional<Population> population) {}

  private final Map<AreaOfYear, List<Commune>> communes = new HashMap<>();
  private final Measurement measurement;

  private Residents(Measurement measurement) {
    this.measurement = measurement;
  }

  /** The residents of every area that one of these groups' communes lies in. */
  static Residents of(
      List<Group> groups, Populations populations, PovertyStandard standard, AreaMap map) {
    Residents residents = new Residents(standard.measurement());
    Set<AreaOfYear> seen = new LinkedHashSet<>();
    for (Group group : groups) {
      if (seen.add(new AreaOfYear(group.year(), group.areaCode()))) {
        List<Commune> parts = parts(group, populations, AreaMap.ofReviews(map.places()));
        for (Place area : map.lineage(group.areaCode(), group.year())) {
          residents
              .communes
              .computeIfAbsent(
                  new AreaOfYear(group.year(), area.code()), ignored -> new ArrayList<>())
              .addAll(parts);
        }
      }
    }
    return residents;
  }

  /** Urban or rural as on the day of the review, whatever the map the figures stand on. */
  private static List<Commune> parts(Group group, Populations populations, AreaMap reviews) {
    List<Commune> parts =
        populations.parts(group.year(), group.areaCode()).stream()
            .map(
                line ->
                    new Commune(
                        reviews
                            .place(line.areaCode(), line.year())
                            .filter(place -> place.kind().isUrban())
                            .isPresent(),
                        Optional.of(line.population())))
            .toList();
    return parts.isEmpty() ? List.of(new Commune(false, Optional.empty())) : parts;
  }

  /** Residents that the group's rates are of; empty if not known. */
  OptionalLong of(Group group) {
    Optional<Measurement.Residents> part =
        Optional.ofNullable(
            measurement
                .residents()
                .getOrDefault(group.groupBy(), Map.of())
                .get(group.groupValue()));
    if (!group.isWhole() && part.isEmpty()) {
      return OptionalLong.empty();
    }
    long sum = 0;
    for (Commune commune :
        communes.getOrDefault(new AreaOfYear(group.year(), group.areaCode()), List.of())) {
      Optional<Long> count =
          commune.population().flatMap(all -> count(all, commune, group.unit(), part));
      if (count.isEmpty()) {
        return OptionalLong.empty();
      }
      sum += count.get();
    }
    return OptionalLong.of(sum);
  }

  private static Optional<Long> count(
      Population all, Commune commune, Unit unit, Optional<Measurement.Residents> part) {
    boolean households = unit == Unit.HOUSEHOLD;
    long whole = households ? all.households() : all.persons();
    Optional<Long> minority = households ? all.minorityHouseholds() : all.minorityPersons();
    return part.isEmpty()
        ? Optional.of(whole)
        : switch (part.get()) {
          case MINORITY -> minority;
          case MAJORITY -> minority.map(some -> whole - some);
          case URBAN -> Optional.of(commune.urban() ? whole : 0);
          case RURAL -> Optional.of(commune.urban() ? 0 : whole);
        };
  }
}
