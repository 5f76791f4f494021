package giamngheo.jobs.print;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.FormCellRows;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.programme.ComposeProgramme;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The stored cells of one edition, year and period: what everything that is printed reads.
 *
 * @param period {@code year}, {@code 6m} or {@code adhoc:DATE}
 */
public record EditionCells(JobContext workplace, Edition edition, int year, String period) {

  /** The cells of the annual forms. */
  public static EditionCells yearly(JobContext workplace, Edition edition, int year) {
    return new EditionCells(workplace, edition, year, FormCellRows.YEARLY);
  }

  /** Rows of {@code form_cell}. */
  public Dataset<Row> rows() {
    return standing()
        .filter(
            col(FormCellTable.RELEASE_ID)
                .equalTo(edition.releaseId())
                .and(col(ScoreTable.STANDARD_ID).equalTo(edition.standardId()))
                .and(col(FormCellTable.YEAR).equalTo(year))
                .and(col(FormCellTable.PERIOD).equalTo(period)));
  }

  /** Stored cells; drafts of an ad hoc period are composed from the tables as they stand. */
  private Dataset<Row> standing() {
    ReportPeriod asked = ReportPeriod.of(workplace.configuration().programme(), year, period);
    return asked.isStored()
        ? workplace.warehouse().read(FormCellTable.NAME, FormCellTable.SCHEMA)
        : ComposeProgramme.adHoc(workplace, asked);
  }

  /**
   * The cells of these areas and forms, in one read.
   *
   * @return cells by area and form; what was not composed is absent
   */
  public Map<String, Map<String, List<ComposedCell>>> of(
      Collection<String> areas, Collection<String> forms) {
    Map<String, Map<String, List<ComposedCell>>> cells = new LinkedHashMap<>();
    List<Row> rows =
        rows()
            .filter(
                col(FormCellTable.AREA_CODE)
                    .isin(areas.toArray())
                    .and(col(FormCellTable.FORM).isin(forms.toArray())))
            .select(
                FormCellTable.AREA_CODE,
                FormCellTable.FORM,
                FormCellTable.ROW_KEY,
                FormCellTable.ROW_LABEL,
                FormCellTable.COLUMN,
                FormCellTable.VALUE,
                FormCellTable.TEXT_VALUE,
                FormCellTable.ROW_ORDER)
            .orderBy(FormCellTable.ROW_ORDER)
            .collectAsList();
    for (Row row : rows) {
      cells
          .computeIfAbsent(row.getString(0), area -> new LinkedHashMap<>())
          .computeIfAbsent(row.getString(1), form -> new ArrayList<>())
          .add(
              new ComposedCell(
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getDecimal(5),
                  row.getString(6)));
    }
    return cells;
  }

  /** The cells of one form of one area; empty if it was not composed. */
  public List<ComposedCell> of(String area, String form) {
    return of(List.of(area), List.of(form))
        .getOrDefault(area, Map.of())
        .getOrDefault(form, List.of());
  }
}
