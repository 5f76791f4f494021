package giamngheo.jobs;

import giamngheo.jobs.form.QueryRows;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From a printed figure of a programme form to what it counts: activities, or households. */
final class ProgrammeTrace {
  private ProgrammeTrace() {}

  /**
   * The rows behind a cell, as the form's file says.
   *
   * @throws CallerMistake if the form has no such row
   * @throws DataDoNotAllow if its file leads back from no such column
   */
  static Dataset<Row> rows(Workplace workplace, Trace.Cell cell) {
    QueryRows query = cell.form().query().orElseThrow();
    String sql = query.traces().get(cell.column());
    if (sql == null) {
      throw Trace.untraceable(cell);
    }
    return ProgrammeRows.of(
        workplace,
        ReportPeriod.of(workplace.configuration().programme(), cell.year(), cell.period()),
        sql.replace("{row}", literal(cell.rowKey()))
            .replace("{area}", literal(cell.areaCode()))
            .replace("{column}", literal(cell.column())),
        cell.form().id() + ".yaml: trace");
  }

  /** The text as it stands inside quotes. */
  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
