package giamngheo.jobs;

import giamngheo.jobs.form.QueryRows;
import giamngheo.warehouse.config.ConfigurationMistake;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
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
    ReportPeriod period =
        ReportPeriod.of(workplace.configuration().programme(), cell.year(), cell.period());
    Workplace own = ComposeProgramme.inOwnSession(workplace);
    ProgrammeTables tables = new ProgrammeTables(own, List.of(period));
    try {
      return Ask.query(
          tables,
          own.spark(),
          sql.replace("{row}", literal(cell.rowKey())).replace("{area}", literal(cell.areaCode())));
    } catch (AnalysisException e) {
      throw new ConfigurationMistake(cell.form().id() + ".yaml: trace: " + e.getMessage(), e);
    }
  }

  /** The text as it stands inside quotes. */
  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
