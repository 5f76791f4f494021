package giamngheo.warehouse.check;

import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.area.Succession;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.PopulationTable;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * UNKNOWN_AREA: the code belongs to a unit on the day that matters for the line. Where the day
 * cannot be read, only a code that never existed is reported, so that one mistake is told once.
 */
final class AreaOnDate implements LineCheck {
  /** Day on which undated lines are judged: the reference day of the yearly review. */
  private static final Month REFERENCE_MONTH = Month.OCTOBER;

  private static final int REFERENCE_DAY = 15;

  private final Map<String, List<Place>> unitsByCode;
  private final Map<String, List<Succession>> successionsByOldCode;
  private final String dateColumn;
  private final boolean communesOnly;

  private AreaOnDate(Places places, String dateColumn, boolean communesOnly) {
    this.unitsByCode = places.units().stream().collect(Collectors.groupingBy(Place::code));
    this.successionsByOldCode =
        places.successions().stream().collect(Collectors.groupingBy(Succession::oldCode));
    this.dateColumn = dateColumn;
    this.communesOnly = communesOnly;
  }

  /** A commune on {@code review_date}, else on 15 October of the review year. */
  static AreaOnDate ofReview(Places places) {
    return new AreaOnDate(places, HouseholdTable.REVIEW_DATE, true);
  }

  /** A commune on {@code as_of}, else on 15 October of the year. */
  static AreaOnDate ofPopulation(Places places) {
    return new AreaOnDate(places, PopulationTable.AS_OF, true);
  }

  /** A unit of any level on 15 October of the year. */
  static AreaOnDate ofDeclaredTotal(Places places) {
    return new AreaOnDate(places, null, false);
  }

  @Override
  public void check(TypedLine line) {
    String code = line.text(HouseholdTable.AREA_CODE);
    if (code == null) {
      return;
    }
    List<Place> units = unitsByCode.getOrDefault(code, List.of());
    LocalDate day = day(line);
    if (units.isEmpty()) {
      line.report("UNKNOWN_AREA", HouseholdTable.AREA_CODE);
    } else if (communesOnly && units.stream().noneMatch(AreaOnDate::isCommune)) {
      line.report("UNKNOWN_AREA.not_a_commune", HouseholdTable.AREA_CODE, units.get(0).name());
    } else if (day != null && units.stream().noneMatch(unit -> isExpected(unit, day))) {
      line.report(
          "UNKNOWN_AREA.not_on_date",
          HouseholdTable.AREA_CODE,
          units.get(0).name(),
          VietnameseDate.of(day),
          successors(code));
    }
  }

  private boolean isExpected(Place unit, LocalDate day) {
    return unit.isValidOn(day) && (!communesOnly || isCommune(unit));
  }

  private static boolean isCommune(Place unit) {
    return unit.level() == Level.COMMUNE;
  }

  private LocalDate day(TypedLine line) {
    if (dateColumn != null && line.isFilled(dateColumn)) {
      return line.date(dateColumn);
    }
    Integer year = line.integer(HouseholdTable.REVIEW_YEAR);
    return year == null ? null : LocalDate.of(year, REFERENCE_MONTH, REFERENCE_DAY);
  }

  /** What the code became, e.g. {@code 06325 (01/07/2025)}; a dash if nothing is known. */
  private String successors(String code) {
    Collection<Succession> known = successionsByOldCode.getOrDefault(code, List.of());
    return known.isEmpty()
        ? "–"
        : known.stream()
            .map(next -> next.newCode() + " (" + VietnameseDate.of(next.date()) + ")")
            .collect(Collectors.joining(", "));
  }
}
