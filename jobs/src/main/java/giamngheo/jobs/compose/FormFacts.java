package giamngheo.jobs.compose;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.table.HouseholdTable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Facts that forms sum, with the hamlet under which a household is printed. */
public final class FormFacts {
  private FormFacts() {}

  /** Scored households, with every indicator and fact of every standard as a column. */
  public static Dataset<Row> households(JobContext workplace, Dataset<Row> classed) {
    List<String> present = Arrays.asList(classed.columns());
    Dataset<Row> facts =
        classed.withColumn(
            HouseholdTable.HAMLET,
            coalesce(col(HouseholdTable.HAMLET), col(HouseholdTable.HAMLET_CODE)));
    for (String indicator : workplace.configuration().standards().indicatorIds()) {
      if (!present.contains(indicator)) {
        facts = facts.withColumn(indicator, lit(null).cast("int"));
      }
    }
    for (String fact : workplace.configuration().standards().factIds()) {
      if (!present.contains(fact)) {
        facts = facts.withColumn(fact, lit(null).cast("int"));
      }
    }
    return facts;
  }
}
