package giamngheo.jobs.portal;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.FormCellRows;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.warehouse.table.FormCellTable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * Total rows of the yearly forms of the review, by area and year; lists of households are never
 * read.
 *
 * @param values null where the figure is not available
 */
record ReviewCells(Map<FigureKey, BigDecimal> values) {

  static ReviewCells read(JobContext workplace, PortalYears years) {
    Object[] forms = forms(workplace).stream().map(FormDefinition::id).toArray();
    Map<FigureKey, BigDecimal> values = new LinkedHashMap<>();
    for (Row row :
        workplace
            .warehouse()
            .read(FormCellTable.NAME, FormCellTable.SCHEMA)
            .filter(years.condition())
            .filter(
                col(FormCellTable.PERIOD)
                    .equalTo(FormCellRows.YEARLY)
                    .and(col(FormCellTable.FORM).isin(forms))
                    .and(col(FormCellTable.ROW_KEY).rlike("^total(/.*)?$")))
            .select(
                FormCellTable.AREA_CODE,
                FormCellTable.YEAR,
                FormCellTable.FORM,
                FormCellTable.ROW_KEY,
                FormCellTable.COLUMN,
                FormCellTable.VALUE)
            .collectAsList()) {
      values.put(
          new FigureKey(
              row.getString(0),
              row.getInt(1),
              row.getString(2),
              row.getString(3),
              row.getString(4)),
          row.getDecimal(5));
    }
    return new ReviewCells(values);
  }

  /** Forms of the review whose rows are places. */
  static List<FormDefinition> forms(JobContext workplace) {
    return workplace.configuration().forms().review().stream()
        .filter(form -> !form.isList())
        .toList();
  }

  /** Years of which an area has figures. */
  SortedSet<Integer> years(String area) {
    SortedSet<Integer> years = new TreeSet<>();
    values.keySet().stream()
        .filter(key -> key.area().equals(area))
        .forEach(key -> years.add(key.year()));
    return years;
  }
}
