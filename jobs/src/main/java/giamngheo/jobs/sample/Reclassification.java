package giamngheo.jobs.sample;

import giamngheo.jobs.sample.Register.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

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
  record Move(Entry entry, PovertyClass found) {}

  /** What the lists should hold at the end, households that have just arrived included. */
  record Wanted(int poor, int nearPoor) {}

  static Reclassification of(
      List<Entry> listed,
      List<Entry> unlisted,
      Wanted wanted,
      Calibration.Flows flows,
      RandomDraw draw) {
    List<Entry> poor = hardestFirst(listed, PovertyClass.POOR, draw);
    List<Entry> near = hardestFirst(listed, PovertyClass.NEAR_POOR, draw);
    int fallen = share(near.size(), flows.nearPoorToPoor());
    List<Entry> poorAgain =
        some(unlisted, Entry::wasPoor, share(wanted.poor(), flows.relapsePoor()), draw);
    int poorBesides = fallen + poorAgain.size();
    int staying =
        staying(wanted.poor() - poorBesides, wanted.poor() * flows.newPoor(), poor.size(), flows);
    int risen = share(poor.size() - staying, flows.poorToNearPoor());
    List<Entry> nearAgain =
        some(
            unlisted,
            entry -> entry.wasNearPoor() && !entry.wasPoor(),
            share(wanted.nearPoor(), flows.relapseNearPoor()),
            draw);
    int nearBesides = risen + nearAgain.size();
    int stayingNear =
        staying(
            wanted.nearPoor() - nearBesides,
            wanted.nearPoor() * flows.newNearPoor(),
            near.size() - fallen,
            flows);

    List<Move> moves = new ArrayList<>();
    add(moves, poor.subList(0, staying), PovertyClass.POOR);
    add(moves, poor.subList(staying, staying + risen), PovertyClass.NEAR_POOR);
    leave(moves, poor.subList(staying + risen, poor.size()), flows, draw);
    add(moves, near.subList(0, fallen), PovertyClass.POOR);
    add(moves, near.subList(fallen, fallen + stayingNear), PovertyClass.NEAR_POOR);
    leave(moves, near.subList(fallen + stayingNear, near.size()), flows, draw);
    add(moves, poorAgain, PovertyClass.POOR);
    add(moves, nearAgain, PovertyClass.NEAR_POOR);
    return new Reclassification(
        List.copyOf(moves),
        Math.max(0, wanted.poor() - poorBesides - staying),
        Math.max(0, wanted.nearPoor() - nearBesides - stayingNear));
  }

  private static int share(int of, double rate) {
    return (int) Math.round(of * rate);
  }

  /** Those who remain where they are: room is left for newcomers, and some always leave. */
  private static int staying(int places, double newcomers, int size, Calibration.Flows flows) {
    int most = (int) Math.floor(size * (1 - flows.leastLeaving()));
    return Math.max(0, Math.min(places - (int) Math.round(newcomers), most));
  }

  private static List<Entry> some(
      List<Entry> entries, Predicate<Entry> wanted, int most, RandomDraw draw) {
    List<Entry> mixed = draw.shuffled(entries.stream().filter(wanted).toList());
    return mixed.subList(0, Math.min(mixed.size(), most));
  }

  private static List<Entry> hardestFirst(
      List<Entry> listed, PovertyClass standing, RandomDraw draw) {
    record Ranked(Entry entry, double hardness) {}
    return listed.stream()
        .filter(entry -> entry.standing() == standing)
        .map(entry -> new Ranked(entry, entry.household().hardness() + 0.6 * draw.unit()))
        .sorted(Comparator.comparingDouble(Ranked::hardness).reversed())
        .map(Ranked::entry)
        .toList();
  }

  private static void add(List<Move> moves, List<Entry> entries, PovertyClass found) {
    entries.forEach(entry -> moves.add(new Move(entry, found)));
  }

  private static void leave(
      List<Move> moves, List<Entry> entries, Calibration.Flows flows, RandomDraw draw) {
    for (Entry entry : entries) {
      boolean average = draw.chance(flows.averageLivingStandard());
      moves.add(new Move(entry, average ? PovertyClass.AVERAGE : PovertyClass.NOT_POOR));
    }
  }
}
