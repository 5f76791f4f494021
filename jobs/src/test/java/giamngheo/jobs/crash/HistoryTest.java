package giamngheo.jobs.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.crash.History.Deed;
import giamngheo.jobs.crash.History.Event;
import giamngheo.jobs.crash.History.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The model finds every kind of fault that is planted, and no fault in a sound history. */
class HistoryTest {
  private static final List<Event> LOADED_AND_RUN =
      List.of(load(1, 2, 5, true), load(3, 4, 7, true), run(5, 6, false));

  @Test
  void soundHistoriesHaveNone() {
    found("", read(7, 8, seen(7, 7, 7, 7, 7, 0)));
    found("", read(1, 2, seen(0, 0, 0, 0, 0, 0)));
    found("", read(3, 9, seen(5, 5, 5, 0, 0, 0)));
    found("", read(7, 8, Seen.printed(7, 0)));
  }

  @Test
  void aWriteThatWasLostIsFound() {
    found("lost or from nowhere", read(7, 8, seen(5, 5, 5, 5, 5, 0)));
    found("lost or from nowhere", read(7, 8, seen(0, 0, 0, 0, 0, 0)));
    found("lost or from nowhere", read(7, 8, seen(0, 0, 0, 7, 7, 0)));
  }

  @Test
  void halfAStateIsFound() {
    found("half a load", read(7, 8, seen(7, 5, 7, 7, 7, 0)));
    found("half a load", read(7, 8, seen(7, 7, 5, 7, 7, 0)));
    found("half a run", read(7, 8, seen(7, 7, 7, 7, 5, 0)));
    found("half a run", read(7, 8, seen(7, 7, 7, 5, 7, 0)));
    found("half a release", read(7, 8, new Seen(7, 7, 7, 7, 7, 0, 1, 0)));
    found("half a release", read(7, 8, new Seen(7, 7, 7, 7, 7, 0, 0, 1)));
  }

  @Test
  void aFileThatCountsTwiceIsFound() {
    found("half a load", read(7, 8, seen(14, 14, 7, 7, 7, 0)));
    found("lost or from nowhere", read(7, 8, seen(14, 14, 14, 7, 7, 0)));
    found("figures from nowhere", read(7, 8, seen(7, 7, 7, 14, 14, 0)));
    found("figures from nowhere", read(7, 8, Seen.printed(14, 0)));
  }

  @Test
  void aStaleReadIsFound() {
    found("stale figures", read(7, 8, seen(7, 7, 7, 5, 5, 0)));
    found("stale figures", read(7, 8, seen(7, 7, 7, 0, 0, 0)));
    found("stale figures", read(7, 8, Seen.printed(5, 0)));
  }

  @Test
  void aConfigurationThatChangedUnnoticedIsFound() {
    found("figures of another configuration", read(7, 8, seen(7, 7, 7, 7, 0, 7)));
    found("figures of another configuration", run(7, 8, true), read(9, 10, Seen.printed(7, 0)));
    found("", run(7, 8, true), read(9, 10, Seen.printed(0, 7)));
    Event both =
        new Event(
            Deed.READ,
            7,
            12,
            true,
            "",
            0,
            false,
            Map.of("a", seen(7, 7, 7, 7, 7, 0), "b", seen(3, 3, 3, 3, 0, 3)),
            "");
    Event other = new Event(Deed.LOAD, 1, 11, true, "b", 3, false, Map.of(), "");
    found("figures under two configurations", run(7, 11, true), other, both);
  }

  @Test
  void aCommandThatFailedForNoReasonIsFound() {
    found(
        "load ended 3",
        new Event(Deed.LOAD, 7, 8, false, "a", 9, false, Map.of(), "load ended 3: why"));
  }

  @Test
  void whatWasKilledMayBeThereOrNot() {
    for (int number : new int[] {7, 11}) {
      found("", load(7, 8, 11, false), read(9, 10, seen(number, number, number, 7, 7, 0)));
    }
  }

  /** What is found where these are added to a sound history: one anomaly, or none. */
  private static void found(String words, Event... added) {
    List<Event> events = new ArrayList<>(LOADED_AND_RUN);
    events.addAll(List.of(added));
    List<String> anomalies = new History(events).anomalies();
    assertEquals(words.isEmpty() ? 0 : 1, anomalies.size(), anomalies.toString());
    assertTrue(words.isEmpty() || anomalies.get(0).startsWith(words), anomalies.toString());
  }

  private static Seen seen(
      int households, int members, int population, int scored, int poor, int nearPoor) {
    return new Seen(households, members, population, scored, poor, nearPoor, 0, 0);
  }

  private static Event load(long start, long end, int number, boolean acknowledged) {
    return new Event(Deed.LOAD, start, end, acknowledged, "a", number, false, Map.of(), "");
  }

  private static Event run(long start, long end, boolean isOther) {
    return new Event(Deed.RUN, start, end, true, "", 0, isOther, Map.of(), "");
  }

  private static Event read(long start, long end, Seen seen) {
    return new Event(Deed.READ, start, end, true, "", 0, false, Map.of("a", seen), "");
  }
}
