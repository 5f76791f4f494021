package giamngheo.jobs.programme;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.warehouse.sql.PlacedSql;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a query of {@code conf/} answers about the programme, from the tables as they stand. */
public final class ProgrammeRows {
  private ProgrammeRows() {}

  /**
   * Asks about one period.
   *
   * @param query over the tables of programme forms
   * @throws giamngheo.warehouse.config.ConfigurationMistake if the query cannot be asked
   */
  public static Dataset<Row> of(JobContext workplace, ReportPeriod period, PlacedSql query) {
    JobContext own = workplace.inOwnSession();
    ProgrammeTables tables = new ProgrammeTables(own, List.of(period));
    return query.asked(sql -> ProgrammeQuery.rows(tables, own.spark(), sql));
  }
}
