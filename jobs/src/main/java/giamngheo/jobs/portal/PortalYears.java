package giamngheo.jobs.portal;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.print.Publication;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * Which stored figures of each year are shown: those asked for, and beside a release those that are
 * in force of the other years, else their drafts.
 */
record PortalYears(SortedMap<Integer, Edition> editions) {

  /**
   * The years that have figures.
   *
   * @param asked a release, with its year; or the draft
   */
  static PortalYears of(JobContext workplace, PortalEdition asked) {
    TreeSet<Integer> years = new TreeSet<>();
    for (Row row :
        workplace
            .warehouse()
            .read(FormCellTable.NAME, FormCellTable.SCHEMA)
            .select(FormCellTable.YEAR)
            .distinct()
            .collectAsList()) {
      years.add(row.getInt(0));
    }
    SortedMap<Integer, Edition> editions = new TreeMap<>();
    for (int year : years) {
      if (asked.released().isPresent() && asked.year() == year) {
        editions.put(year, asked.released().get());
      } else if (asked.released().isPresent()) {
        Publication.editionBeside(workplace, asked.released().get(), asked.area(), year)
            .ifPresent(edition -> editions.put(year, edition));
      } else {
        Edition.draft(workplace, Optional.empty(), year)
            .ifPresent(edition -> editions.put(year, edition));
      }
    }
    return new PortalYears(editions);
  }

  /** The last years of these, as many as that. */
  PortalYears latest(int number) {
    int first = editions.lastKey() - number + 1;
    return new PortalYears(editions.tailMap(first));
  }

  /** Rows of {@code form_cell} or {@code indicator_value} that are meant. */
  Column condition() {
    Column any = col(FormCellTable.YEAR).isNull();
    for (var year : editions.entrySet()) {
      Edition edition = year.getValue();
      any =
          any.or(
              col(FormCellTable.YEAR)
                  .equalTo(year.getKey())
                  .and(col(FormCellTable.RELEASE_ID).equalTo(edition.releaseId()))
                  .and(col(ScoreTable.STANDARD_ID).equalTo(edition.standardId())));
    }
    return any;
  }
}
