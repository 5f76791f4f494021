package giamngheo.jobs.crash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What several processes did with one warehouse, and the model that it must follow: a load puts a
 * number into a unit, a run makes the figures of all units under one of two configurations, a read
 * sees one state.
 *
 * @param events in any order
 */
record History(List<Event> events) {

  /** What a process does. */
  enum Deed {
    LOAD,
    RUN,
    RELEASE,
    MAINTAIN,
    READ
  }

  /**
   * One command.
   *
   * @param start when it was called, on one clock for all
   * @param end when it had answered, or was killed
   * @param acknowledged whether it said that it was done
   * @param unit of a load
   * @param number of a load
   * @param isOther whether a run had the other configuration
   * @param seen of a read, by unit
   * @param broken what it said if it failed where nothing had gone wrong; else empty
   */
  record Event(
      Deed deed,
      long start,
      long end,
      boolean acknowledged,
      String unit,
      int number,
      boolean isOther,
      Map<String, Seen> seen,
      String broken) {

    boolean isBefore(Event other) {
      return end < other.start;
    }
  }

  /**
   * What a read saw of a unit, in tables that three commands write.
   *
   * @param households lines of the household file; -1 if only figures were seen
   * @param members lines of the member file
   * @param population households of the population file
   * @param scored households with a score
   * @param poor the figure of the form under the usual configuration, else zero
   * @param nearPoor the figure of the form under the other configuration, else zero
   * @param releases how many are listed
   * @param held of how many the cells are there
   */
  record Seen(
      int households,
      int members,
      int population,
      int scored,
      int poor,
      int nearPoor,
      int releases,
      int held) {

    /** From an answer. */
    static Seen of(int[] numbers, int from) {
      return new Seen(
          numbers[from],
          numbers[from + 1],
          numbers[from + 2],
          numbers[from + 3],
          numbers[from + 4],
          numbers[from + 5],
          numbers[from + 6],
          numbers[from + 7]);
    }

    /** From a printed form. */
    static Seen printed(int poor, int nearPoor) {
      return new Seen(-1, -1, -1, poor + nearPoor, poor, nearPoor, 0, 0);
    }

    boolean isPrinted() {
      return households < 0;
    }
  }

  /** What no order of the commands explains, in words. */
  List<String> anomalies() {
    List<String> anomalies = new ArrayList<>();
    events.stream().map(Event::broken).filter(said -> !said.isEmpty()).forEach(anomalies::add);
    for (Event read : of(Deed.READ)) {
      if (read.acknowledged()) {
        read.seen().forEach((unit, seen) -> fault(read, unit, seen).ifPresent(anomalies::add));
        if (confs(read).size() > 1) {
          anomalies.add("figures under two configurations: " + read.seen());
        }
      }
    }
    return anomalies;
  }

  private List<Event> of(Deed deed) {
    return events.stream().filter(event -> event.deed() == deed).toList();
  }

  private Optional<String> fault(Event read, String unit, Seen seen) {
    String where = unit + " " + seen;
    if (seen.scored() != seen.poor() + seen.nearPoor()) {
      return Optional.of("half a run: " + where);
    }
    if (!everLoaded(read, unit).contains(seen.scored())) {
      return Optional.of("figures from nowhere: " + where);
    }
    if (!possibleConfs(read).containsAll(confs(read))) {
      return Optional.of("figures of another configuration: " + where);
    }
    if (seen.releases() != seen.held()) {
      return Optional.of("half a release: " + where);
    }
    return seen.isPrinted() ? staleFigures(read, unit, seen) : lines(read, unit, seen);
  }

  private Optional<String> lines(Event read, String unit, Seen seen) {
    String where = unit + " " + seen;
    if (seen.households() != seen.members() || seen.households() != seen.population()) {
      return Optional.of("half a load: " + where);
    }
    return possible(read, unit).contains(seen.households())
        ? staleFigures(read, unit, seen)
        : Optional.of("lost or from nowhere: " + where + " of " + possible(read, unit));
  }

  /** A run that was done after all loads of the unit, and before the read, made figures of them. */
  private Optional<String> staleFigures(Event read, String unit, Seen seen) {
    boolean isStale = isFresh(read, unit) && !possible(read, unit).contains(seen.scored());
    return isStale
            || (isFresh(read, unit) && !seen.isPrinted() && seen.scored() != seen.households())
        ? Optional.of("stale figures: " + unit + " " + seen)
        : Optional.empty();
  }

  private static Set<Boolean> confs(Event read) {
    return read.seen().values().stream()
        .filter(seen -> seen.scored() > 0)
        .map(seen -> seen.nearPoor() > 0)
        .collect(Collectors.toSet());
  }

  /** Configurations that figures may have: of runs that no acknowledged one has surely followed. */
  private Set<Boolean> possibleConfs(Event read) {
    return unfollowed(read, of(Deed.RUN).stream().filter(run -> run.start() <= read.end()).toList())
        .stream()
        .map(Event::isOther)
        .collect(Collectors.toSet());
  }

  private List<Event> loads(Event read, String unit) {
    return of(Deed.LOAD).stream()
        .filter(load -> load.unit().equals(unit) && load.start() <= read.end())
        .toList();
  }

  private Set<Integer> everLoaded(Event read, String unit) {
    Set<Integer> numbers = new HashSet<>(Set.of(0));
    loads(read, unit).forEach(load -> numbers.add(load.number()));
    return numbers;
  }

  /** Numbers that the unit may have: of loads that no acknowledged one has surely followed. */
  private Set<Integer> possible(Event read, String unit) {
    List<Event> loads = loads(read, unit);
    Set<Integer> possible = new HashSet<>();
    unfollowed(read, loads).forEach(load -> possible.add(load.number()));
    if (loads.stream().noneMatch(load -> load.acknowledged() && load.isBefore(read))) {
      possible.add(0);
    }
    return possible;
  }

  private static List<Event> unfollowed(Event read, List<Event> writes) {
    return writes.stream()
        .filter(
            write ->
                writes.stream()
                    .noneMatch(
                        later ->
                            later.acknowledged() && write.isBefore(later) && later.isBefore(read)))
        .toList();
  }

  /** Whether a run was done after all loads of the unit and before the read. */
  private boolean isFresh(Event read, String unit) {
    return of(Deed.RUN).stream()
        .filter(run -> run.acknowledged() && run.isBefore(read))
        .anyMatch(run -> loads(read, unit).stream().allMatch(load -> load.isBefore(run)));
  }
}
