package giamngheo.jobs.sample;

import giamngheo.jobs.sample.Register.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How one commune's list changes in one review so that it ends near its targets: who stays, who
 * rises, who falls back and how many newcomers there must be.
 *
 * @param moves every known household that is reviewed, with the class it is found in
 * @param newPoor newcomers still wanted on the poor list
 * @param newNearPoor newcomers still wanted on the near-poor list
 */
record Reclassification(List<Move> moves, int newPoor, int newNearPoor) {

  /** One household's step; {@code entry.standing()} is the class before. */
  record Move(Entry entry, Standing found) {}

  /** What the lists should hold at the end, households that have just arrived included. */
  record Wanted(int poor, int nearPoor) {}

  static Reclassification of(
      List<Entry> listed, List<Entry> unlisted, Wanted wanted, Calibration.Flows flows, Draw draw) {
    List<Entry> poor = hardestFirst(listed, Standing.POOR, draw);
    List<Entry> near = hardestFirst(listed, Standing.NEAR_POOR, draw);
    List<Entry> formerPoor = draw.shuffled(unlisted.stream().filter(Entry::wasPoor).toList());
    List<Move> moves = new ArrayList<>();

    int fallen = share(near.size(), flows.nearPoorToPoor());
    int relapsed = Math.min(formerPoor.size(), share(wanted.poor(), flows.relapsePoor()));
    int plannedNew = share(wanted.poor(), flows.newPoor());
    int staying =
        within(wanted.poor() - fallen - relapsed - plannedNew, mostStaying(poor.size(), flows));
    int risen = share(poor.size() - staying, flows.poorToNearPoor());
    List<Entry> formerNear =
        draw.shuffled(
            unlisted.stream()
                .filter(Entry::wasNearPoor)
                .filter(entry -> !entry.wasPoor())
                .toList());
    int relapsedNear =
        Math.min(formerNear.size(), share(wanted.nearPoor(), flows.relapseNearPoor()));
    int plannedNewNear = share(wanted.nearPoor(), flows.newNearPoor());
    int stayingNear =
        within(
            wanted.nearPoor() - risen - relapsedNear - plannedNewNear,
            mostStaying(near.size() - fallen, flows));

    add(moves, poor, 0, staying, Standing.POOR);
    add(moves, poor, staying, staying + risen, Standing.NEAR_POOR);
    leave(moves, poor, staying + risen, flows, draw);
    add(moves, near, 0, fallen, Standing.POOR);
    add(moves, near, fallen, fallen + stayingNear, Standing.NEAR_POOR);
    leave(moves, near, fallen + stayingNear, flows, draw);
    add(moves, formerPoor, 0, relapsed, Standing.POOR);
    add(moves, formerNear, 0, relapsedNear, Standing.NEAR_POOR);
    return new Reclassification(
        List.copyOf(moves),
        Math.max(0, wanted.poor() - fallen - relapsed - staying),
        Math.max(0, wanted.nearPoor() - risen - relapsedNear - stayingNear));
  }

  private static int share(int of, double rate) {
    return (int) Math.round(of * rate);
  }

  private static int mostStaying(int size, Calibration.Flows flows) {
    return (int) Math.floor(size * (1 - flows.leastLeaving()));
  }

  private static int within(int wished, int most) {
    return Math.max(0, Math.min(wished, most));
  }

  private static List<Entry> hardestFirst(List<Entry> listed, Standing standing, Draw draw) {
    record Ranked(Entry entry, double hardness) {}
    return listed.stream()
        .filter(entry -> entry.standing() == standing)
        .map(entry -> new Ranked(entry, entry.household().hardness() + 0.6 * draw.unit()))
        .sorted(Comparator.comparingDouble(Ranked::hardness).reversed())
        .map(Ranked::entry)
        .toList();
  }

  private static void add(List<Move> moves, List<Entry> entries, int from, int to, Standing found) {
    for (Entry entry : entries.subList(from, to)) {
      moves.add(new Move(entry, found));
    }
  }

  private static void leave(
      List<Move> moves, List<Entry> entries, int from, Calibration.Flows flows, Draw draw) {
    for (Entry entry : entries.subList(from, entries.size())) {
      boolean average = draw.chance(flows.averageLivingStandard());
      moves.add(new Move(entry, average ? Standing.AVERAGE : Standing.NOT_POOR));
    }
  }
}
