package giamngheo.jobs.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a commune office keeps between two reviews: who is on the list, who was, and the numbers
 * already given. The only thing of the sample that changes in time.
 */
final class Register {

  /**
   * A household known to the office.
   *
   * @param standing class after the last review
   * @param wasPoor whether a review of the sample ever found it poor
   * @param wasNearPoor whether a review of the sample ever found it near-poor
   */
  record Entry(Household household, PovertyClass standing, boolean wasPoor, boolean wasNearPoor) {
    static Entry unknown(Household household, PovertyClass standing) {
      return new Entry(household, standing, false, false);
    }

    Entry reviewed(Household now, PovertyClass found) {
      return new Entry(
          now,
          found,
          wasPoor || found == PovertyClass.POOR,
          wasNearPoor || found == PovertyClass.NEAR_POOR);
    }

    Entry with(Household now) {
      return new Entry(now, standing, wasPoor, wasNearPoor);
    }
  }

  private final Map<String, Integer> lastNumbers = new TreeMap<>();
  private List<Entry> listed = new ArrayList<>();
  private List<Entry> unlisted = new ArrayList<>();

  /** A number that no household of the hamlet had before. */
  String nextId(Hamlet hamlet, RandomDraw draw) {
    int number = lastNumbers.merge(hamlet.code(), draw.between(1, 3), Integer::sum);
    return String.format(Locale.ROOT, "%s-%04d", hamlet.code(), number);
  }

  List<Entry> listed() {
    return List.copyOf(listed);
  }

  List<Entry> unlisted() {
    return List.copyOf(unlisted);
  }

  void replace(List<Entry> onTheList, List<Entry> offTheList) {
    listed = new ArrayList<>(onTheList);
    unlisted = new ArrayList<>(offTheList);
  }
}
