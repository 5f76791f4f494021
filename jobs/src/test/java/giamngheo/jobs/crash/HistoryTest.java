package giamngheo.jobs.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.crash.History.Deed;
import giamngheo.jobs.crash.History.Event;
import giamngheo.jobs.crash.History.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The model finds every kind of fault that is planted, and no fault in a sound history. */
class HistoryTest {
  private static final List<Event> LOADED_AND_RUN =
      List.of(load(1, 2, 5, true), load(3, 4, 7, true), run(5, 6));

  @Test
  void soundHistoriesHaveNone() {
    found(0, read(7, 8, 3, new Seen(7, 7, 7, 7, 7)));
    found(0, read(1, 2, 1, new Seen(0, 0, 0, 0, 0)));
    found(0, read(3, 9, 1, new Seen(5, 5, 5, 0, 0)));
  }

  @Test
  void eachKindOfFaultIsFound() {
    found(1, read(7, 8, 3, new Seen(7, 5, 7, 7, 7)), "half a load");
    found(1, read(7, 8, 3, new Seen(7, 7, 7, 7, 5)), "half a run");
    found(1, read(7, 8, 3, new Seen(5, 5, 5, 5, 5)), "lost");
    found(1, read(7, 8, 3, new Seen(0, 0, 0, 0, 0)), "lost");
    found(1, read(7, 8, 3, new Seen(9, 9, 9, 9, 9)), "from nowhere");
    found(1, read(7, 8, 3, new Seen(7, 7, 7, 9, 9)), "figures from nowhere");
    found(1, read(7, 8, 3, new Seen(7, 7, 7, 5, 5)), "stale");
  }

  @Test
  void aReaderThatGoesBackIsFound() {
    Event first = read(7, 8, 3, new Seen(7, 7, 7, 7, 7));
    Event second = read(9, 10, 2, new Seen(7, 7, 7, 7, 7));
    History history =
        new History(List.of(LOADED_AND_RUN.get(0), LOADED_AND_RUN.get(1), first, second));
    assertEquals(List.of("went back to state 2"), history.anomalies());
  }

  @Test
  void whatWasKilledMayBeThereOrNot() {
    Event killed = load(7, 8, 11, false);
    for (int number : new int[] {7, 11}) {
      Event read = read(9, 10, 3, new Seen(number, number, number, 7, 7));
      assertEquals(
          List.of(),
          new History(
                  List.of(LOADED_AND_RUN.get(0), LOADED_AND_RUN.get(1), run(5, 6), killed, read))
              .anomalies());
    }
  }

  private static void found(int count, Event read, String... words) {
    List<Event> events = new java.util.ArrayList<>(LOADED_AND_RUN);
    events.add(read);
    List<String> anomalies = new History(events).anomalies();
    assertEquals(count, anomalies.size(), anomalies.toString());
    for (String word : words) {
      assertTrue(anomalies.get(0).contains(word), anomalies.toString());
    }
  }

  private static Event load(long start, long end, int number, boolean acknowledged) {
    return new Event(Deed.LOAD, start, end, acknowledged, "a", number, Map.of(), -1);
  }

  private static Event run(long start, long end) {
    return new Event(Deed.RUN, start, end, true, "", 0, Map.of(), -1);
  }

  private static Event read(long start, long end, long state, Seen seen) {
    return new Event(Deed.READ, start, end, true, "", 0, Map.of("a", seen), state);
  }
}
