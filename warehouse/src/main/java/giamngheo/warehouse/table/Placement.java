package giamngheo.warehouse.table;

import java.io.Serializable;
import java.util.List;

/**
 * Which columns of a dataset say what unit a line belongs to: a later file replaces whole units.
 *
 * @param area columns of which the first filled one is the place: the commune, else the agency that
 *     stands for it; empty where lines belong to no place
 * @param year columns of which the first filled one is the year, or a date or text that holds it
 * @param period columns of which the first filled one is the period; empty if that is the year
 */
public record Placement(List<String> area, List<String> year, List<String> period)
    implements Serializable {

  /** A review: its commune and its year; months of monthly lines are told by their date. */
  static final Placement OF_REVIEW =
      new Placement(
          List.of(HouseholdTable.AREA_CODE), List.of(HouseholdTable.REVIEW_YEAR), List.of());

  /** Lines that belong to no place, by the year of a date. */
  static Placement ofYear(String... year) {
    return new Placement(List.of(), List.of(year), List.of());
  }

  public Placement {
    area = List.copyOf(area);
    year = List.copyOf(year);
    period = List.copyOf(period);
  }

  /** The same with another place. */
  Placement at(String... columns) {
    return new Placement(List.of(columns), year, period);
  }

  /** The same with a period of its own. */
  Placement during(String... columns) {
    return new Placement(area, year, List.of(columns));
  }
}
