package giamngheo.jobs.context;

import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.area.Succession;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Areas that a caller names. */
public final class Areas {
  private Areas() {}

  /**
   * The unit that carries the code in the review of that year.
   *
   * @throws CallerMistake if no unit ever carried it
   * @throws DataDoNotAllow if the unit did not exist then; names what stands in its place
   */
  public static Place named(Places places, String code, int year) {
    return named(places, code, ReviewMap.mapDay(year));
  }

  /**
   * The unit that carries the code on the map of that day.
   *
   * @throws CallerMistake if no unit ever carried it
   * @throws DataDoNotAllow if the unit did not exist then; names what stands in its place
   */
  public static Place named(Places places, String code, LocalDate day) {
    List<Place> known = known(places, code);
    return places.place(code, day).orElseThrow(() -> gone(places, known.get(0), day));
  }

  /**
   * Every unit that ever carried the code.
   *
   * @throws CallerMistake if none did
   */
  public static List<Place> known(Places places, String code) {
    List<Place> known = places.everKnown(code);
    if (known.isEmpty()) {
      throw new CallerMistake(
          new Text(
              "Không có địa bàn mã “"
                  + code
                  + "”.\nDùng mã xã (06325), huyện (185), tỉnh (20) hoặc vn.",
              "There is no area with code “"
                  + code
                  + "”.\nUse the code of a commune (06325), district (185), province (20) or vn."));
    }
    return known;
  }

  private static DataDoNotAllow gone(Places places, Place unit, LocalDate day) {
    LocalDate last = unit.to().isBefore(day) ? unit.to() : unit.from();
    Set<String> communes = new LinkedHashSet<>();
    if (unit.level() == Level.COMMUNE) {
      communes.add(unit.code());
    } else {
      places.children(unit.code(), last).forEach(below -> communes.add(below.code()));
    }
    String successors =
        places.successions().stream()
            .filter(step -> communes.contains(step.oldCode()) && !step.date().isBefore(last))
            .map(Succession::newCode)
            .distinct()
            .sorted()
            .map(code -> label(places, code, day))
            .collect(Collectors.joining(", "));
    return new DataDoNotAllow(
        new Text(
            unit.name()
                + " ("
                + unit.code()
                + ") không phải là đơn vị hành chính trên bản đồ ngày "
                + day
                + ".\nĐịa bàn cũ nay thuộc: "
                + successors
                + ".\nChạy lại với --area là mã của một trong các xã này.",
            unit.name()
                + " ("
                + unit.code()
                + ") is not an administrative unit on the map of "
                + day
                + ".\nIts land now belongs to: "
                + successors
                + ".\nRun again with --area and the code of one of them."));
  }

  private static String label(Places places, String code, LocalDate day) {
    return places.place(code, day).map(place -> place.name() + " (" + code + ")").orElse(code);
  }
}
