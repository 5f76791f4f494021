package giamngheo.jobs.portal;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.table.FormCellTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Whole tables of the programme. */
record StoredTables(List<TableRow> rows) {

  /**
   * A printed row.
   *
   * @param cells figure or text by column
   */
  record TableRow(
      String area,
      int year,
      String period,
      String form,
      String key,
      String label,
      Map<String, Object> cells) {}

  static StoredTables read(JobContext workplace, PortalYears years, List<String> forms) {
    Map<List<Object>, TableRow> rows = new LinkedHashMap<>();
    for (Row row :
        workplace
            .warehouse()
            .read(FormCellTable.NAME, FormCellTable.SCHEMA)
            .filter(years.condition())
            .filter(col(FormCellTable.FORM).isin(forms.toArray()))
            .orderBy(
                FormCellTable.AREA_CODE,
                FormCellTable.YEAR,
                FormCellTable.PERIOD,
                FormCellTable.FORM,
                FormCellTable.ROW_ORDER)
            .collectAsList()) {
      String area = row.getAs(FormCellTable.AREA_CODE);
      int year = row.<Integer>getAs(FormCellTable.YEAR);
      String period = row.getAs(FormCellTable.PERIOD);
      String form = row.getAs(FormCellTable.FORM);
      String key = row.getAs(FormCellTable.ROW_KEY);
      String label = row.getAs(FormCellTable.ROW_LABEL);
      Object value = row.getAs(FormCellTable.VALUE);
      Object text = row.getAs(FormCellTable.TEXT_VALUE);
      rows.computeIfAbsent(
              List.of(area, year, period, form, key),
              ignored -> new TableRow(area, year, period, form, key, label, new LinkedHashMap<>()))
          .cells()
          .put(row.getAs(FormCellTable.COLUMN), value == null ? text : value);
    }
    return new StoredTables(new ArrayList<>(rows.values()));
  }
}
