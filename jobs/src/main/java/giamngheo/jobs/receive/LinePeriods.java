package giamngheo.jobs.receive;

import giamngheo.warehouse.file.line.ReceivedLine;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The period of a line: the column of its dataset that says it, the month of a monthly line, else
 * its year.
 *
 * @param ownAt places of the columns of which the first filled one is the period
 * @param kindAt place of the review kind among the values, -1 if the dataset has none
 * @param dateAt place of the review date, -1 if the dataset has none
 */
record LinePeriods(List<Integer> ownAt, int kindAt, int dateAt) implements Serializable {

  static LinePeriods of(InputTable table, List<Column> stored) {
    List<String> names = stored.stream().map(Column::name).toList();
    return new LinePeriods(
        table.placement().period().stream().map(names::indexOf).toList(),
        names.indexOf(HouseholdTable.REVIEW_KIND),
        names.indexOf(HouseholdTable.REVIEW_DATE));
  }

  /** The period, or null if the line does not say. */
  String of(ReceivedLine line) {
    for (int at : ownAt) {
      if (line.values().get(at) != null) {
        return line.values().get(at).toString();
      }
    }
    if (kindAt >= 0 && HouseholdTable.MONTHLY.equals(line.values().get(kindAt))) {
      LocalDate date = (LocalDate) line.values().get(dateAt);
      return date == null ? null : YearMonth.from(date).toString();
    }
    return line.reviewYear() == null ? null : line.reviewYear().toString();
  }
}
