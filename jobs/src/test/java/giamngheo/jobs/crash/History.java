package giamngheo.jobs.crash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What several processes did with one warehouse, and the model that it must follow: a load puts a
 * number into a unit, a run makes the figures of all units, a read sees one state.
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
   * @param seen of a read, by unit
   * @param state number of the state of a read; -1 where it is not known
   */
  record Event(
      Deed deed,
      long start,
      long end,
      boolean acknowledged,
      String unit,
      int number,
      Map<String, Seen> seen,
      long state) {

    boolean isBefore(Event other) {
      return end < other.start;
    }
  }

  /**
   * What a read saw of a unit, in five tables that two commands write.
   *
   * @param households lines of the household file
   * @param members lines of the member file
   * @param population households of the population file
   * @param scored households with a score
   * @param printed the figure of the form
   */
  record Seen(int households, int members, int population, int scored, int printed) {}

  /** What no order of the commands explains, in words. */
  List<String> anomalies() {
    List<String> anomalies = new ArrayList<>();
    List<Event> reads = of(Deed.READ).stream().filter(Event::acknowledged).toList();
    for (Event read : reads) {
      read.seen()
          .forEach((unit, seen) -> fault(read, unit, seen).ifPresent(what -> anomalies.add(what)));
      boolean wentBack =
          read.state() >= 0
              && reads.stream()
                  .anyMatch(other -> other.isBefore(read) && other.state() > read.state());
      if (wentBack) {
        anomalies.add("went back to state " + read.state());
      }
    }
    return anomalies;
  }

  private List<Event> of(Deed deed) {
    return events.stream().filter(event -> event.deed() == deed).toList();
  }

  private Optional<String> fault(Event read, String unit, Seen seen) {
    String where = unit + " " + seen;
    if (seen.households() != seen.members() || seen.households() != seen.population()) {
      return Optional.of("half a load: " + where);
    }
    if (seen.scored() != seen.printed()) {
      return Optional.of("half a run: " + where);
    }
    if (!possible(read, unit).contains(seen.households())) {
      return Optional.of("lost or from nowhere: " + where + " of " + possible(read, unit));
    }
    if (!everLoaded(read, unit).contains(seen.scored())) {
      return Optional.of("figures from nowhere: " + where);
    }
    return isFresh(read, unit) && seen.scored() != seen.households()
        ? Optional.of("stale figures: " + where)
        : Optional.empty();
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
    for (Event load : loads) {
      boolean isFollowed =
          loads.stream()
              .anyMatch(
                  later -> later.acknowledged() && load.isBefore(later) && later.isBefore(read));
      if (!isFollowed) {
        possible.add(load.number());
      }
    }
    if (loads.stream().noneMatch(load -> load.acknowledged() && load.isBefore(read))) {
      possible.add(0);
    }
    return possible;
  }

  /** Whether a run was done after all loads of the unit and before the read. */
  private boolean isFresh(Event read, String unit) {
    return of(Deed.RUN).stream()
        .filter(run -> run.acknowledged() && run.isBefore(read))
        .anyMatch(run -> loads(read, unit).stream().allMatch(load -> load.isBefore(run)));
  }
}
