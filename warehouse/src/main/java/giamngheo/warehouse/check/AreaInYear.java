package giamngheo.warehouse.check;

import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.table.ActivityTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * UNKNOWN_AREA: a line of the programme names a unit of any level that exists on the line's date,
 * or, where it has none, on some day of its year.
 */
final class AreaInYear implements LineCheck {
  private static final int LAST_MONTH = 12;
  private static final int LAST_DAY = 31;

  private final Map<String, List<Place>> unitsByCode;
  private final String dateColumn;

  /**
   * Judges by a date where the line has one.
   *
   * @param dateColumn column of the date, or null if the dataset has only a year
   */
  AreaInYear(Places places, String dateColumn) {
    this.unitsByCode = places.units().stream().collect(Collectors.groupingBy(Place::code));
    this.dateColumn = dateColumn;
  }

  @Override
  public void check(TypedLine line) {
    String code = line.text(ActivityTable.AREA_CODE);
    if (code == null) {
      return;
    }
    List<Place> units = unitsByCode.getOrDefault(code, List.of());
    if (units.isEmpty()) {
      line.report("UNKNOWN_AREA.any_level", ActivityTable.AREA_CODE);
      return;
    }
    boolean dated = dateColumn != null && line.isFilled(dateColumn);
    LocalDate date = dated ? line.date(dateColumn) : null;
    Integer year = dated ? null : line.integer(ActivityTable.YEAR);
    if (date != null && units.stream().noneMatch(unit -> unit.isValidOn(date))) {
      report(line, units, VietnameseDate.of(date));
    } else if (year != null && units.stream().noneMatch(unit -> isValidIn(unit, year))) {
      report(line, units, year);
    }
  }

  private static void report(TypedLine line, List<Place> units, Object when) {
    line.report("UNKNOWN_AREA.not_then", ActivityTable.AREA_CODE, units.get(0).name(), when);
  }

  /** Units begin or end within a year, never both. */
  private static boolean isValidIn(Place unit, int year) {
    return unit.isValidOn(LocalDate.of(year, 1, 1))
        || unit.isValidOn(LocalDate.of(year, LAST_MONTH, LAST_DAY));
  }
}
