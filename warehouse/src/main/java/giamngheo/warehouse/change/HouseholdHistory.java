package giamngheo.warehouse.change;

import giamngheo.warehouse.change.Observation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that was ever seen of one household, and what follows for one year.
 *
 * @param sightings everything seen, of any year
 * @param lists classes whose households are followed
 * @param map communes reviewed, and last year on this year's map
 */
record HouseholdHistory(List<Observation> sightings, List<String> lists, ReviewMap map) {

  /** Movements on all lists in that year. */
  List<Transition> transitions(int year) {
    List<Transition> transitions = new ArrayList<>();
    Optional<Observation> now = reviewed(year);
    Optional<Observation> then = opening(year, now);
    for (String list : lists) {
      then.filter(seen -> list.equals(seen.povertyClass()))
          .filter(seen -> map.isReviewed(year, seen.areaCode()))
          .map(seen -> fromList(year, list, seen, now))
          .ifPresent(transitions::add);
      now.filter(seen -> list.equals(seen.povertyClass()))
          .filter(seen -> then.filter(before -> isOn(list, seen.areaCode(), before)).isEmpty())
          .map(seen -> ontoList(year, list, seen, then))
          .ifPresent(transitions::add);
    }
    return transitions;
  }

  /** Whether it was listed last year in a commune reviewed now, and nothing was heard of it. */
  boolean isListedButNotReviewed(int year) {
    return lastYear(year)
            .filter(seen -> lists.contains(seen.povertyClass()))
            .filter(seen -> map.isReviewed(year, seen.areaCode()))
            .isPresent()
        && sightings.stream()
            .noneMatch(seen -> seen.year() == year && seen.kind() != Kind.PUBLISHED);
  }

  /** The household as this year's review has it. */
  Optional<Observation> reviewed(int year) {
    return of(year, Kind.REVIEWED);
  }

  /** The household as last year's list has it, on this year's map. */
  Optional<Observation> lastYear(int year) {
    return onRecord(year - 1).map(seen -> restated(seen, year));
  }

  /**
   * The household as a past year counts: as it was released officially, else as the review has it.
   */
  private Optional<Observation> onRecord(int year) {
    return of(year, Kind.PUBLISHED)
        .filter(seen -> map.isPublished(year, seen.areaCode()))
        .or(() -> reviewed(year).filter(seen -> !map.isPublished(year, seen.areaCode())));
  }

  /** The same course as the data have it, whatever was released. */
  HouseholdHistory asDataHave() {
    return new HouseholdHistory(sightings, lists, map.asDataHave());
  }

  /** The latest review before that year that saw it. */
  Optional<Observation> lastSeenBefore(int year) {
    return sightings.stream()
        .filter(seen -> seen.kind() == Kind.REVIEWED && seen.year() < year)
        .max(Comparator.comparingInt(Observation::year));
  }

  private Optional<Observation> of(int year, Kind kind) {
    return sightings.stream()
        .filter(seen -> seen.year() == year && seen.kind() == kind)
        .findFirst();
  }

  /** Last year's state: from last year's review, else as this year's line states it. */
  private Optional<Observation> opening(int year, Optional<Observation> now) {
    Optional<Observation> lastYear = lastYear(year);
    if (lastYear.isPresent()) {
      return lastYear;
    }
    return now.filter(seen -> seen.entryReason() == null)
        .or(() -> of(year, Kind.EXIT))
        .filter(seen -> seen.openingClass() != null)
        .filter(seen -> map.opening(year, seen.areaCode()) == Opening.STATED)
        .map(HouseholdHistory::asStated);
  }

  private static Observation asStated(Observation seen) {
    return new Observation(
        seen.year() - 1,
        Kind.REVIEWED,
        seen.areaCode(),
        seen.openingClass(),
        seen.persons(),
        seen.hamlet(),
        null,
        null,
        seen.head(),
        seen.members(),
        seen.householdId(),
        seen.batchId(),
        seen.lineNo());
  }

  private Observation restated(Observation seen, int year) {
    Set<String> successors = map.restated(seen.areaCode(), seen.year(), year);
    String area =
        reviewed(year)
            .map(Observation::areaCode)
            .filter(successors::contains)
            .orElse(successors.stream().findFirst().orElse(seen.areaCode()));
    return new Observation(
        seen.year(),
        seen.kind(),
        area,
        seen.povertyClass(),
        seen.persons(),
        seen.hamlet(),
        seen.entryReason(),
        seen.openingClass(),
        seen.head(),
        seen.members(),
        seen.householdId(),
        seen.batchId(),
        seen.lineNo());
  }

  private boolean isOn(String list, String areaCode, Observation seen) {
    return list.equals(seen.povertyClass()) && areaCode.equals(seen.areaCode());
  }

  private Transition fromList(int year, String list, Observation then, Optional<Observation> now) {
    Optional<Observation> here = now.filter(seen -> seen.areaCode().equals(then.areaCode()));
    Movement movement;
    if (here.isPresent()) {
      String to = here.get().povertyClass();
      movement =
          list.equals(to) ? Movement.STAY : lists.contains(to) ? Movement.to(to) : Movement.EXIT;
    } else {
      movement =
          now.isEmpty() && of(year, Kind.REFUSED).isPresent()
              ? Movement.UNRESOLVED_OUT
              : Movement.OTHER_OUT;
    }
    return new Transition(
        year,
        list,
        then.areaCode(),
        here.map(Observation::householdId).orElse(then.householdId()),
        then.povertyClass(),
        here.map(Observation::povertyClass).orElse(null),
        movement,
        then.persons(),
        here.map(Observation::persons).orElse(null),
        true,
        here.filter(seen -> list.equals(seen.povertyClass())).isPresent(),
        here.map(Observation::hamlet).orElse(then.hamlet()));
  }

  private Transition ontoList(int year, String list, Observation now, Optional<Observation> then) {
    boolean known = map.opening(year, now.areaCode()) != Opening.UNKNOWN;
    return new Transition(
        year,
        list,
        now.areaCode(),
        now.householdId(),
        known ? then.map(Observation::povertyClass).orElse(null) : null,
        now.povertyClass(),
        known ? arrival(year, list, now, then) : null,
        then.map(Observation::persons).orElse(null),
        now.persons(),
        false,
        true,
        now.hamlet());
  }

  private Movement arrival(int year, String list, Observation now, Optional<Observation> then) {
    if (then.isPresent()) {
      if (!then.get().areaCode().equals(now.areaCode())) {
        return Movement.OTHER_IN;
      }
      if (lists.contains(then.get().povertyClass())) {
        return Movement.from(then.get().povertyClass());
      }
      return wasOnBefore(year, list) ? Movement.RELAPSE : Movement.NEW;
    }
    // Its line was refused last year, or was corrected since the list was released.
    if (of(year - 1, Kind.REFUSED).isPresent()
        || reviewed(year - 1).filter(seen -> lists.contains(seen.povertyClass())).isPresent()) {
      return Movement.UNRESOLVED_IN;
    }
    if (now.entryReason() != null) {
      return Movement.OTHER_IN;
    }
    if (lastOnRecordBefore(year).filter(seen -> lists.contains(seen.povertyClass())).isPresent()) {
      return Movement.UNRESOLVED_IN;
    }
    return wasOnBefore(year, list) ? Movement.RELAPSE : Movement.NEW;
  }

  private Optional<Observation> lastOnRecordBefore(int year) {
    return recordsBefore(year).max(Comparator.comparingInt(Observation::year));
  }

  private boolean wasOnBefore(int year, String list) {
    return recordsBefore(year).anyMatch(seen -> list.equals(seen.povertyClass()));
  }

  private Stream<Observation> recordsBefore(int year) {
    return sightings.stream()
        .map(Observation::year)
        .filter(seen -> seen < year)
        .distinct()
        .flatMap(seen -> onRecord(seen).stream());
  }
}
