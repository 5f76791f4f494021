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
    ReportPeriod period =
        ReportPeriod.of(workplace.configuration().programme(), cell.year(), cell.period());
    return ProgrammeRows.of(workplace, period, sql(cell), cell.form().id() + ".yaml: trace");
  }

  /**
   * The query that leads back from a cell.
   *
   * @throws DataDoNotAllow if the form's file leads back from no such column
   */
  static String sql(Trace.Cell cell) {
    QueryRows query = cell.form().query().orElseThrow();
    String sql = query.traces().get(cell.column());
    if (sql == null) {
      throw Trace.untraceable(cell);
    }
    return sql.replace("{row}", literal(cell.rowKey()))
        .replace("{area}", literal(cell.areaCode()))
        .replace("{column}", literal(cell.column()));
  }

  /** The text as it stands inside quotes. */
  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
