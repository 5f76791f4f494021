package giamngheo.jobs.compose;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.form.OfficialForms;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.ScoreTable;
import java.util.Collection;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows of those standards whose households the official forms have something to say of. */
final class FittedRows {
  private FittedRows() {}

  static Dataset<Row> of(
      Dataset<Row> rows, OfficialForms official, Collection<PovertyStandard> standards) {
    return standards.stream().allMatch(official::fit)
        ? rows
        : rows.filter(
            col(ScoreTable.STANDARD_ID)
                .isin(standards.stream().filter(official::fit).map(PovertyStandard::id).toArray()));
  }
}
