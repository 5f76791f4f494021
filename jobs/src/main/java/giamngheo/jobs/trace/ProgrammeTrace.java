package giamngheo.jobs.trace;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.programme.ProgrammeRows;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.sql.PlacedSql;
import java.util.Map;
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
  static Dataset<Row> rows(JobContext workplace, Trace.Cell cell) {
    ReportPeriod period =
        ReportPeriod.of(workplace.configuration().programme(), cell.year(), cell.period());
    return ProgrammeRows.of(workplace, period, query(cell));
  }

  /**
   * The query that leads back from a cell; from a rate without one of its own that of its
   * numerator, the column that its printed formula divides.
   *
   * @throws DataDoNotAllow if the form's file leads back from no such column
   */
  static PlacedSql query(Trace.Cell cell) {
    Map<String, PlacedSql> traces = cell.form().query().orElseThrow().traces();
    String column = traces.containsKey(cell.column()) ? cell.column() : numerator(cell);
    if (!traces.containsKey(column)) {
      throw Trace.untraceable(cell);
    }
    return traces
        .get(column)
        .filled(
            sql ->
                sql.replace("{row}", literal(cell.rowKey()))
                    .replace("{area}", literal(cell.areaCode()))
                    .replace("{column}", literal(column)));
  }

  private static String numerator(Trace.Cell cell) {
    return cell.form().leaves().stream()
        .filter(leaf -> leaf.key().equals(cell.column()) && leaf.isRate())
        .map(leaf -> leaf.printedFormula().replaceFirst("/.*", ""))
        .findFirst()
        .orElse("");
  }

  /** The text as it stands inside quotes. */
  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
