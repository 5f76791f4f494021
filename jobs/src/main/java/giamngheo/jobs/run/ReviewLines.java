package giamngheo.jobs.run;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.transition.PublishedLists;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.batch.CurrentLines;
import giamngheo.warehouse.review.HouseholdSample;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.DeclaredTotalTable;
import giamngheo.warehouse.table.HouseholdLinkTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.table.PopulationTable;
import giamngheo.warehouse.table.ReceivedTable;
import giamngheo.warehouse.table.TargetTable;
import giamngheo.warehouse.table.TypedName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The lines that stand now, refused ones among them.
 *
 * @param log the batches they came in
 * @param published past years' lists as they were released
 */
public record ReviewLines(
    BatchLog log,
    Dataset<Row> households,
    Dataset<Row> members,
    Dataset<Row> populations,
    Dataset<Row> declaredTotals,
    Dataset<Row> links,
    Dataset<Row> targets,
    PublishedLists published) {

  public static ReviewLines read(JobContext workplace) {
    BatchLog log = BatchLogRows.read(workplace.warehouse());
    Map<String, List<Column>> stored = workplace.configuration().datasets();
    return new ReviewLines(
        log,
        HouseholdSample.told(
            lines(workplace, log, stored, HouseholdTable.TABLE.name()),
            workplace.configuration().samples()),
        lines(workplace, log, stored, MemberTable.TABLE.name()),
        lines(workplace, log, stored, PopulationTable.TABLE.name()),
        lines(workplace, log, stored, DeclaredTotalTable.TABLE.name()),
        lines(workplace, log, stored, HouseholdLinkTable.TABLE.name()),
        lines(workplace, log, stored, TargetTable.TABLE.name()),
        PublishedLists.read(workplace.warehouse()));
  }

  private static Dataset<Row> lines(
      JobContext workplace, BatchLog log, Map<String, List<Column>> stored, String dataset) {
    Dataset<Row> lines =
        CurrentLines.of(
            workplace.warehouse(), log, dataset, ReceivedTable.schema(stored.get(dataset)));
    boolean isTypedTwice =
        Arrays.stream(lines.columns()).anyMatch(column -> column.contains(TypedName.BEFORE_TYPE));
    return isTypedTwice
        ? TypedName.merged(lines, workplace.configuration().columnsOfLayouts(dataset))
        : lines;
  }
}
