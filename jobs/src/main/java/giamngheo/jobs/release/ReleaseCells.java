package giamngheo.jobs.release;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The printed cells and figures of a release, as rows of {@code form_cell} and {@code
 * indicator_value}.
 */
final class ReleaseCells {
  /** The two tables whose rows carry the id of their release. */
  static final List<String> TABLES = List.of(FormCellTable.NAME, IndicatorValueTable.NAME);

  private static final String DIGEST =
      """
      lower(hex(cast(sum(cast(conv(substr(sha2(concat_ws('|', form, standard_id, year, period,
        area_code, row_key, row_label, column, coalesce(cast(value as string), '-'),
        coalesce(text_value, '-')), 256), 1, 15), 16, 10) as decimal(38, 0))) as string)))""";

  private ReleaseCells() {}

  /** Rows that a run composed, on the maps of their years. */
  static Dataset<Row> drafts(Dataset<Row> rows) {
    return rows.filter(col(FormCellTable.RELEASE_ID).equalTo(FormCellTable.DRAFT));
  }

  /** Draft rows that a release of that scope and these standards takes over. */
  static Dataset<Row> drafts(
      Dataset<Row> rows, ReleaseScope scope, Collection<String> standardIds) {
    return rows.filter(
        col(FormCellTable.RELEASE_ID)
            .equalTo(FormCellTable.DRAFT)
            .and(col(FormCellTable.YEAR).equalTo(scope.year()))
            .and(col(ScoreTable.STANDARD_ID).isin(standardIds.toArray()))
            .and(col(FormCellTable.AREA_CODE).isin(scope.areas().toArray())));
  }

  /** Rows of a release. */
  static Dataset<Row> released(Warehouse warehouse, String table, String releaseId) {
    return warehouse
        .read(
            table,
            table.equals(FormCellTable.NAME) ? FormCellTable.SCHEMA : IndicatorValueTable.SCHEMA)
        .filter(col(FormCellTable.RELEASE_ID).equalTo(releaseId));
  }

  /** Writes them under the id of the release; what an interrupted one left is replaced. */
  static void write(Warehouse warehouse, Map<String, Dataset<Row>> rows, String releaseId) {
    for (String table : TABLES) {
      warehouse.replace(
          table,
          rows.get(table).withColumn(FormCellTable.RELEASE_ID, lit(releaseId)),
          FormCellTable.RELEASE_ID + " = '" + releaseId + "'");
    }
  }

  /**
   * How many printed cells, and a digest that does not depend on their order.
   *
   * @return count, digest
   */
  static Row digest(Warehouse warehouse, String releaseId) {
    return released(warehouse, FormCellTable.NAME, releaseId)
        .selectExpr("count(*) as cells", DIGEST + " as digest")
        .head();
  }
}
