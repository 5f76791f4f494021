package giamngheo.jobs.sample;

import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The districts whose households are made up: the real ones of {@code conf/areas} as far as they
 * go, then provinces that do not exist.
 *
 * @param districts in the order in which they are filled
 * @param madeUp lines of {@code units.csv} for the places that do not exist
 */
record NationMap(List<District> districts, List<String> madeUp) {
  private static final LocalDate FIRST = LocalDate.of(2022, 10, 15);
  private static final LocalDate LAST = LocalDate.of(2024, 10, 15);

  /** The district of the other sample comes first. */
  private static final String NEAREST = "185";

  /** Households that a commune has at least, where there are enough communes. */
  private static final int FEWEST = 150;

  /** And at most, before another province is made up: the largest wards have more. */
  private static final int MOST = 2_000;

  private static final int DISTRICTS = 11;
  private static final int COMMUNES = 17;

  /** What sends one household and one member file a year. */
  record District(String code, List<Town> communes) {}

  /** A commune, and whether it is a town or ward. */
  record Town(String code, boolean urban) {}

  /** As many places as that many households a year need. */
  static NationMap of(Places places, int households) {
    List<District> real = real(places);
    List<District> all = new ArrayList<>(real);
    List<String> madeUp = new ArrayList<>();
    while (communes(all) * (long) MOST < households) {
      addProvince(all, madeUp, 1 + (all.size() - real.size()) / DISTRICTS);
    }
    return new NationMap(reduced(all, Math.max(1, households / FEWEST)), List.copyOf(madeUp));
  }

  private static long communes(List<District> districts) {
    return districts.stream().mapToLong(district -> district.communes().size()).sum();
  }

  private static List<District> real(Places places) {
    return places.units().stream()
        .filter(place -> place.level() == Place.Level.DISTRICT && place.isValidOn(LAST))
        .sorted(
            Comparator.comparing((Place place) -> !place.code().equals(NEAREST))
                .thenComparing(Place::code))
        .map(place -> new District(place.code(), standing(places, place)))
        .filter(district -> !district.communes().isEmpty())
        .toList();
  }

  /** Communes that stood through all the years. */
  private static List<Town> standing(Places places, Place district) {
    return places.children(district.code(), LAST).stream()
        .filter(place -> place.isValidOn(FIRST))
        .map(place -> new Town(place.code(), place.kind().isUrban()))
        .toList();
  }

  private static void addProvince(List<District> all, List<String> madeUp, int number) {
    String province = String.format(Locale.ROOT, "X%02d", number);
    madeUp.add(province + ",Tỉnh thử " + number + ",province,province,vn,,");
    for (int i = 1; i <= DISTRICTS; i++) {
      String district = String.format(Locale.ROOT, "%s%02d", province, i);
      String name = number + "." + i;
      madeUp.add(district + ",Huyện thử " + name + ",district,district," + province + ",,");
      List<Town> communes = new ArrayList<>();
      for (int j = 1; j <= COMMUNES; j++) {
        String commune = String.format(Locale.ROOT, "%s%02d", district, j);
        String kind = j == 1 ? "Thị trấn thử %s.%d,town" : "Xã thử %s.%d,rural_commune";
        madeUp.add(commune + "," + kind.formatted(name, j) + ",commune," + district + ",,");
        communes.add(new Town(commune, j == 1));
      }
      all.add(new District(district, communes));
    }
  }

  private static List<District> reduced(List<District> all, int most) {
    List<District> kept = new ArrayList<>();
    int left = most;
    for (District district : all) {
      int taken = Math.min(left, district.communes().size());
      if (taken > 0) {
        kept.add(new District(district.code(), district.communes().subList(0, taken)));
        left -= taken;
      }
    }
    return List.copyOf(kept);
  }
}
