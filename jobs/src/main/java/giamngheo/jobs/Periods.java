package giamngheo.jobs;

import giamngheo.warehouse.file.ReceivedLine;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.HouseholdLinkTable;
import giamngheo.warehouse.table.HouseholdTable;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The period of a line: its review year, or the month of a monthly line.
 *
 * @param kindAt place of the review kind among the values, -1 if the dataset has none
 * @param dateAt place of the date that gives month or year, -1 if the dataset has none
 * @param hasArea whether lines belong to a commune; else the unit's area is empty
 */
record Periods(int kindAt, int dateAt, boolean hasArea) implements Serializable {

  static Periods of(List<Column> stored) {
    List<String> names = stored.stream().map(Column::name).toList();
    int review = names.indexOf(HouseholdTable.REVIEW_DATE);
    return new Periods(
        names.indexOf(HouseholdTable.REVIEW_KIND),
        review >= 0 ? review : names.indexOf(HouseholdLinkTable.DATE),
        names.contains(HouseholdTable.AREA_CODE));
  }

  /** The period, or null if the line does not say. */
  String of(ReceivedLine line) {
    LocalDate date = dateAt < 0 ? null : (LocalDate) line.values().get(dateAt);
    if (kindAt >= 0 && HouseholdTable.MONTHLY.equals(line.values().get(kindAt))) {
      return date == null ? null : YearMonth.from(date).toString();
    }
    if (line.reviewYear() != null) {
      return line.reviewYear().toString();
    }
    return date == null ? null : Integer.toString(date.getYear());
  }
}
