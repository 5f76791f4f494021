package giamngheo.jobs.compose;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.form.OfficialForms;
import giamngheo.warehouse.review.HouseholdSample;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.ScoreTable;
import java.util.Collection;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The rows of those standards whose households the official forms have something to say of, without
 * those of a sample.
 */
final class FittedRows {
  private FittedRows() {}

  static Dataset<Row> of(
      Dataset<Row> all, OfficialForms official, Collection<PovertyStandard> standards) {
    Dataset<Row> rows = HouseholdSample.counted(all);
    return standards.stream().allMatch(official::fit)
        ? rows
        : rows.filter(
            col(ScoreTable.STANDARD_ID)
                .isin(standards.stream().filter(official::fit).map(PovertyStandard::id).toArray()));
  }
}
