package giamngheo.jobs.release;

import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseState;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The printed cells and figures of a release, from what it holds into the warehouse's tables. */
final class HeldCells {
  private HeldCells() {}

  /** The cells of the forms of the review as they are held, those of the programme from it. */
  static void write(JobContext workplace, Release release, HeldFolder making, ReleaseScope scope) {
    try (OpenRelease held = OpenRelease.held(workplace, release, making)) {
      Warehouse tables = held.workplace().warehouse();
      Dataset<Row> cells = tables.read(FormCellTable.NAME, FormCellTable.SCHEMA);
      if (release.state() == ReleaseState.OFFICIAL) {
        cells = cells.unionByName(Pipeline.programmeCells(held.workplace(), scope.year()));
      }
      Dataset<Row> values = tables.read(IndicatorValueTable.NAME, IndicatorValueTable.SCHEMA);
      ReleaseCells.write(
          workplace.warehouse(),
          Map.of(
              FormCellTable.NAME,
              ReleaseCells.drafts(cells, scope, release.standardIds()),
              IndicatorValueTable.NAME,
              ReleaseCells.drafts(values, scope, release.standardIds())),
          release.releaseId());
    }
  }

  /** Those of another release, under the id of the one that approves it. */
  static void copy(JobContext workplace, String from, Release approved) {
    Map<String, Dataset<Row>> rows = new HashMap<>();
    ReleaseCells.TABLES.forEach(
        table -> rows.put(table, ReleaseCells.released(workplace.warehouse(), table, from)));
    ReleaseCells.write(workplace.warehouse(), rows, approved.releaseId());
  }
}
