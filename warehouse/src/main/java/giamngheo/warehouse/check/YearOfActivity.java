package giamngheo.warehouse.check;

import giamngheo.warehouse.table.ActivityTable;
import java.time.LocalDate;

/** OTHER_YEAR, a warning: an activity of a year takes place, at least in part, in that year. */
final class YearOfActivity implements LineCheck {
  @Override
  public void check(TypedLine line) {
    Integer year = line.integer(ActivityTable.YEAR);
    LocalDate start = line.date(ActivityTable.START_DATE);
    LocalDate end = line.date(ActivityTable.END_DATE);
    if (year == null) {
      return;
    }
    if (start != null && (start.getYear() > year || (end == null && start.getYear() < year))) {
      line.report("OTHER_YEAR", ActivityTable.START_DATE, year);
    } else if (end != null && end.getYear() < year) {
      line.report("OTHER_YEAR", ActivityTable.END_DATE, year);
    }
  }
}
