package giamngheo.jobs.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * House and belongings as the reviewer saw them.
 *
 * @param area floor area in m², one decimal
 * @param devices column names of the devices that the household has
 */
record Dwelling(
    BigDecimal area,
    boolean wall,
    boolean column,
    boolean roof,
    String water,
    String toilet,
    Set<String> devices) {

  static final List<String> DEVICES =
      List.of("tv", "radio", "desktop", "telephone", "laptop", "tablet", "smartphone");

  private static final List<Double> DEVICE_SHARES =
      List.of(0.85, 0.12, 0.06, 0.45, 0.08, 0.05, 0.80);
  private static final int LEAST_AREA_A_PERSON = 8;
  private static final List<String> CLEAN_WATER =
      List.of(
          "piped",
          "drilled_well",
          "protected_dug_well",
          "protected_spring",
          "protected_spring",
          "rainwater");
  private static final List<String> OTHER_WATER =
      List.of("unprotected_dug_well", "unprotected_spring", "unprotected_spring", "surface");
  private static final List<String> HYGIENIC_TOILETS =
      List.of("septic", "pour_flush", "pour_flush", "ventilated_pit", "double_vault");
  private static final List<String> OTHER_TOILETS =
      List.of("single_vault", "single_vault", "open_pit", "none");

  /**
   * The dwelling in which these hardships are true and no other: what agrees already stays as it
   * was, the rest is built, bought or lost.
   *
   * @param before the dwelling of the last review, or null
   */
  static Dwelling realising(
      Set<Deprivation> hardships, int persons, Dwelling before, RandomDraw draw) {
    boolean poorHouse = hardships.contains(Deprivation.HOUSING_QUALITY);
    boolean keepHouse = before != null && before.hasPoorStructure() == poorHouse;
    int durable = durableParts(poorHouse, draw);
    return new Dwelling(
        areaFor(hardships.contains(Deprivation.HOUSING_AREA), persons, before, draw),
        keepHouse ? before.wall : (durable & 1) != 0,
        keepHouse ? before.column : (durable & 2) != 0,
        keepHouse ? before.roof : (durable & 4) != 0,
        kept(
            before == null ? null : before.water,
            hardships.contains(Deprivation.WATER) ? OTHER_WATER : CLEAN_WATER,
            draw),
        kept(
            before == null ? null : before.toilet,
            hardships.contains(Deprivation.TOILET) ? OTHER_TOILETS : HYGIENIC_TOILETS,
            draw),
        devicesFor(hardships.contains(Deprivation.INFORMATION_ASSETS), before, draw));
  }

  private boolean hasPoorStructure() {
    return (wall ? 0 : 1) + (column ? 0 : 1) + (roof ? 0 : 1) >= 2;
  }

  /** Bits 1, 2, 4 for wall, column and roof; a poor house has at most one of them durable. */
  private static int durableParts(boolean poorHouse, RandomDraw draw) {
    if (poorHouse) {
      return draw.pick(List.of(0, 1, 2, 4, 4));
    }
    return draw.pick(List.of(7, 7, 7, 7, 6, 5, 3));
  }

  private static BigDecimal areaFor(
      boolean crowded, int persons, Dwelling before, RandomDraw draw) {
    BigDecimal least = BigDecimal.valueOf((long) LEAST_AREA_A_PERSON * persons);
    double drawn =
        persons * (crowded ? draw.between(4.5, LEAST_AREA_A_PERSON - 0.2) : draw.between(8.0, 24));
    if (before != null && (before.area.compareTo(least) < 0) == crowded) {
      return before.area;
    }
    RoundingMode mode = crowded ? RoundingMode.DOWN : RoundingMode.UP;
    BigDecimal area = BigDecimal.valueOf(drawn).setScale(draw.chance(0.3) ? 1 : 0, mode);
    return crowded ? area : area.max(least);
  }

  private static String kept(String before, List<String> allowed, RandomDraw draw) {
    String drawn = draw.pick(allowed);
    return before != null && allowed.contains(before) ? before : drawn;
  }

  private static Set<String> devicesFor(boolean none, Dwelling before, RandomDraw draw) {
    if (none) {
      return Set.of();
    }
    if (before != null && !before.devices.isEmpty()) {
      return before.devices;
    }
    Set<String> owned = new HashSet<>();
    for (int i = 0; i < DEVICES.size(); i++) {
      if (draw.chance(DEVICE_SHARES.get(i))) {
        owned.add(DEVICES.get(i));
      }
    }
    return owned.isEmpty() ? Set.of("telephone") : Set.copyOf(owned);
  }
}
