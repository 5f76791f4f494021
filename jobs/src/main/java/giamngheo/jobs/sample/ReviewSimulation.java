package giamngheo.jobs.sample;

import giamngheo.jobs.sample.Reclassification.Move;
import giamngheo.jobs.sample.Reclassification.Wanted;
import giamngheo.jobs.sample.Register.Entry;
import giamngheo.jobs.sample.Review.Arrival;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The district's lists from year to year: each call reviews every commune once more. */
final class ReviewSimulation {
  private final Calibration calibration;
  private final List<Commune> communes;
  private final List<String> neighbours;
  private final Households households;
  private final long seed;
  private final Map<String, Register> registers = new LinkedHashMap<>();

  /** A household that has come to a commune since the last review, with the class it brings. */
  private record Newcomer(Household household, PovertyClass standing, Arrival arrival) {}

  ReviewSimulation(
      Calibration calibration,
      List<Commune> communes,
      List<String> neighbours,
      NameBook names,
      long seed) {
    this.calibration = calibration;
    this.communes = communes;
    this.neighbours = neighbours;
    this.households = new Households(calibration, names);
    this.seed = seed;
    communes.forEach(commune -> registers.put(commune.code(), openingRegister(commune)));
  }

  /** The list that was approved the year before the first review. */
  private Register openingRegister(Commune commune) {
    RandomDraw draw = RandomDraw.of(seed, commune.code(), calibration.opening().year());
    Register register = new Register();
    List<Entry> listed = new ArrayList<>();
    Wanted wanted = wanted(commune, calibration.opening());
    for (int i = 0; i < wanted.poor() + wanted.nearPoor(); i++) {
      PovertyClass standing = i < wanted.poor() ? PovertyClass.POOR : PovertyClass.NEAR_POOR;
      Household household = households.unmet(commune, register, calibration.opening().year(), draw);
      listed.add(Entry.unknown(household, standing));
    }
    register.replace(listed, List.of());
    return register;
  }

  /** All lines of the periodic review of that year, by commune code. */
  Map<String, List<Review>> review(Calibration.Target year) {
    Map<String, List<Review>> reviews = new LinkedHashMap<>();
    Map<String, List<Newcomer>> arrivals = new LinkedHashMap<>();
    communes.forEach(commune -> arrivals.put(commune.code(), new ArrayList<>()));
    for (Commune commune : communes) {
      reviews.put(commune.code(), partings(commune, year.year(), arrivals));
    }
    for (Commune commune : communes) {
      reviews.get(commune.code()).addAll(classes(commune, year, arrivals.get(commune.code())));
      reviews
          .get(commune.code())
          .sort((one, two) -> one.household().id().compareTo(two.household().id()));
    }
    return reviews;
  }

  /** A year passes over the listed households; some leave, some divide. */
  private List<Review> partings(Commune commune, int year, Map<String, List<Newcomer>> arrivals) {
    Register register = registers.get(commune.code());
    Calibration.Flows flows = calibration.flows();
    RandomDraw draw = RandomDraw.of(seed, commune.code() + "/partings", year);
    List<Review> departures = new ArrayList<>();
    List<Entry> remaining = new ArrayList<>();
    for (Entry entry : register.listed()) {
      Household household = entry.household();
      if (draw.chance(isElderly(household, year) ? flows.dissolvedElderly() : flows.dissolved())) {
        departures.add(departure(commune, entry, year, "dissolved"));
      } else if (draw.chance(flows.movedOut())) {
        departures.add(departure(commune, entry, year, "moved_out"));
        move(commune, entry, arrivals, draw);
      } else {
        Household older = households.afterAYear(household, year, draw);
        List<Household> parts =
            draw.chance(flows.split())
                ? households.split(older, commune, register, year, draw)
                : List.of();
        remaining.add(entry.with(parts.isEmpty() ? older : parts.get(0)));
        if (!parts.isEmpty()) {
          PovertyClass standing = draw.chance(0.5) ? PovertyClass.NEAR_POOR : PovertyClass.POOR;
          Arrival split = new Arrival("split", household.id(), null);
          arrivals.get(commune.code()).add(new Newcomer(parts.get(1), standing, split));
        }
      }
    }
    register.replace(remaining, register.unlisted());
    return departures;
  }

  private static boolean isElderly(Household household, int year) {
    return household.persons().stream().allMatch(person -> person.ageInYear(year) >= 65);
  }

  private Review departure(Commune commune, Entry entry, int year, String reason) {
    LocalDate day = reviewDay(commune, entry.household().hamlet(), year);
    return Review.departure(day, entry.household(), entry.standing(), reason);
  }

  /** Most movers stay in the district and come up in the other commune's review. */
  private void move(
      Commune from, Entry entry, Map<String, List<Newcomer>> arrivals, RandomDraw draw) {
    Commune to = draw.pick(communes);
    if (to.code().equals(from.code()) || !draw.chance(calibration.flows().movedWithinDistrict())) {
      return;
    }
    Household moved = entry.household().movedTo(to.code(), to.anyHamlet(draw));
    Arrival arrival = new Arrival("moved_in", null, from.code());
    arrivals.get(to.code()).add(new Newcomer(moved, entry.standing(), arrival));
  }

  /** The review proper: everyone who is on the list, has come to the commune, or asks. */
  private List<Review> classes(
      Commune commune, Calibration.Target year, List<Newcomer> fromDistrict) {
    Register register = registers.get(commune.code());
    RandomDraw draw = RandomDraw.of(seed, commune.code() + "/classes", year.year());
    List<Newcomer> newcomers = new ArrayList<>(fromDistrict);
    newcomers.addAll(fromOutside(commune, register, year.year(), draw));
    Wanted wanted = wanted(commune, year);
    Reclassification plan =
        Reclassification.of(
            register.listed(),
            register.unlisted(),
            new Wanted(
                Math.max(0, wanted.poor() - count(newcomers, PovertyClass.POOR)),
                Math.max(0, wanted.nearPoor() - count(newcomers, PovertyClass.NEAR_POOR))),
            calibration.flows(),
            draw);
    List<Move> moves = new ArrayList<>(plan.moves());
    moves.addAll(requests(commune, register, plan, wanted, year.year(), draw));
    List<Review> reviews = new ArrayList<>();
    List<Entry> known = new ArrayList<>();
    for (Newcomer newcomer : newcomers) {
      Entry entry = Entry.unknown(newcomer.household(), PovertyClass.NOT_POOR);
      Review met = found(commune, new Move(entry, newcomer.standing()), year.year(), draw);
      reviews.add(met.arriving(newcomer.arrival()));
      known.add(entry.reviewed(met.household(), met.found()));
    }
    for (Move move : moves) {
      Review met = found(commune, move, year.year(), draw);
      reviews.add(met);
      known.add(move.entry().reviewed(met.household(), met.found()));
    }
    keep(register, known);
    return reviews;
  }

  private Review found(Commune commune, Move move, int year, RandomDraw draw) {
    Household household = move.entry().household();
    LocalDate day = reviewDay(commune, household.hamlet(), year);
    return households.review(household, move.entry().standing(), move.found(), day, draw);
  }

  private List<Newcomer> fromOutside(
      Commune commune, Register register, int year, RandomDraw draw) {
    List<Newcomer> newcomers = new ArrayList<>();
    for (Entry ignored : register.listed()) {
      if (draw.chance(calibration.flows().movedInFromOutside())) {
        Household household = households.unmet(commune, register, year, draw);
        Arrival arrival = new Arrival("moved_in", null, draw.pick(neighbours));
        PovertyClass standing = draw.chance(0.5) ? PovertyClass.POOR : PovertyClass.NEAR_POOR;
        newcomers.add(new Newcomer(household, standing, arrival));
      }
    }
    return newcomers;
  }

  /** Households that ask to be reviewed: some come onto the list, some are refused. */
  private List<Move> requests(
      Commune commune,
      Register register,
      Reclassification plan,
      Wanted wanted,
      int year,
      RandomDraw draw) {
    Calibration.Flows flows = calibration.flows();
    List<Entry> former =
        new ArrayList<>(
            register.unlisted().stream()
                .filter(entry -> !entry.wasPoor() && !entry.wasNearPoor())
                .toList());
    int refused = (int) Math.round((wanted.poor() + wanted.nearPoor()) * flows.refusedRequests());
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < plan.newPoor() + plan.newNearPoor() + refused; i++) {
      PovertyClass refusal =
          draw.chance(flows.averageLivingStandard()) ? PovertyClass.AVERAGE : PovertyClass.NOT_POOR;
      PovertyClass found =
          i < plan.newPoor()
              ? PovertyClass.POOR
              : i < plan.newPoor() + plan.newNearPoor() ? PovertyClass.NEAR_POOR : refusal;
      Entry asking =
          !former.isEmpty() && draw.chance(flows.formerApplicants())
              ? former.remove(former.size() - 1)
              : Entry.unknown(
                  households.unmet(commune, register, year, draw), PovertyClass.NOT_POOR);
      moves.add(new Move(asking, found));
    }
    return moves;
  }

  private static void keep(Register register, List<Entry> reviewed) {
    Map<String, Entry> unlisted = new LinkedHashMap<>();
    register.unlisted().forEach(entry -> unlisted.put(entry.household().id(), entry));
    List<Entry> listed = new ArrayList<>();
    for (Entry entry : reviewed) {
      unlisted.remove(entry.household().id());
      if (entry.standing().isListed()) {
        listed.add(entry);
      } else {
        unlisted.put(entry.household().id(), entry);
      }
    }
    register.replace(listed, List.copyOf(unlisted.values()));
  }

  private static int count(List<Newcomer> newcomers, PovertyClass standing) {
    return (int) newcomers.stream().filter(one -> one.standing() == standing).count();
  }

  /** A reviewer visits a hamlet within one day around 15 October. */
  private LocalDate reviewDay(Commune commune, Hamlet hamlet, int year) {
    int spread = calibration.reviewDaySpread();
    int shift = RandomDraw.of(seed, commune.code() + hamlet.code(), year).between(-spread, spread);
    return LocalDate.of(year, 10, 15).plusDays(shift);
  }

  /** The commune's part of the district's target, by households and relative rate. */
  private Wanted wanted(Commune commune, Calibration.Target target) {
    double poor = 0;
    double nearPoor = 0;
    for (Commune each : communes) {
      poor += each.profile().households() * each.profile().poorWeight();
      nearPoor += each.profile().households() * each.profile().nearPoorWeight();
    }
    CommuneProfile profile = commune.profile();
    return new Wanted(
        (int) Math.round(target.poor() * profile.households() * profile.poorWeight() / poor),
        (int)
            Math.round(
                target.nearPoor() * profile.households() * profile.nearPoorWeight() / nearPoor));
  }
}
