package giamngheo.jobs.run;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.run.RunOutcome.Unclassed;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many households each standard of a run could not class. */
public final class UnclassedHouseholds {
  private UnclassedHouseholds() {}

  /** By year and standard, none where all have a class. */
  public static List<Unclassed> of(Dataset<Row> scored, RunPlan plan) {
    return scored
        .filter(col(ScoreTable.CLASS).isNull())
        .groupBy(HouseholdTable.REVIEW_YEAR, ScoreTable.STANDARD_ID)
        .count()
        .collectAsList()
        .stream()
        .map(
            row ->
                new Unclassed(
                    row.getInt(0),
                    row.getString(1),
                    row.getLong(2),
                    plan.governs(row.getString(1), row.getInt(0))))
        .sorted(Comparator.comparing(Unclassed::year).thenComparing(Unclassed::standardId))
        .toList();
  }
}
