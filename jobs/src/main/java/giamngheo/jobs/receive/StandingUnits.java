package giamngheo.jobs.receive;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchUnit;
import giamngheo.warehouse.batch.CurrentLines;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The lines that stand of units which a load is about to change, as they were accepted when they
 * were loaded: what was judged across files since does not count.
 */
record StandingUnits(JobContext workplace, BatchLog log) {
  private static final StructType UNITS =
      new StructType()
          .add(ReceivedTable.LINE_AREA, DataTypes.StringType)
          .add(ReceivedTable.PERIOD, DataTypes.StringType);

  /** Accepted lines of each of these units. */
  Map<BatchUnit, Long> accepted(Collection<BatchUnit> units) {
    Map<BatchUnit, Long> counts = new HashMap<>();
    byDataset(units)
        .forEach(
            (dataset, own) ->
                counts.putAll(counted(dataset, lines(dataset, own, ReceivedTable.ENVELOPE))));
    return counts;
  }

  /** Accepted lines that standing lines are replaced by, one by one. */
  Map<BatchUnit, Long> replaced(String dataset, Collection<BatchUnit> units, Dataset<Row> lines) {
    Dataset<Row> targets =
        lines
            .filter(col(ReceivedTable.CORRECTS_LINE).isNotNull())
            .select(
                col(ReceivedTable.CORRECTS_BATCH).as(ReceivedTable.BATCH_ID),
                col(ReceivedTable.CORRECTS_LINE).as(ReceivedTable.LINE_NO))
            .distinct();
    return counted(
        dataset,
        lines(dataset, units, ReceivedTable.ENVELOPE)
            .join(
                targets,
                new String[] {ReceivedTable.BATCH_ID, ReceivedTable.LINE_NO},
                "left_semi"));
  }

  /** Lines of these units of a dataset that stand and were accepted. */
  private Dataset<Row> lines(String dataset, Collection<BatchUnit> units, StructType schema) {
    return standing(dataset, units, schema).filter(not(col(ReceivedTable.REFUSED)));
  }

  /** Lines of these units of a dataset that stand, refused ones among them. */
  Dataset<Row> standing(String dataset, Collection<BatchUnit> units, StructType schema) {
    Dataset<Row> wanted =
        workplace
            .spark()
            .createDataFrame(
                units.stream()
                    .map(unit -> RowFactory.create(unit.areaCode(), unit.period()))
                    .toList(),
                UNITS);
    return CurrentLines.of(workplace.warehouse(), log, dataset, schema)
        .join(
            broadcast(wanted),
            new String[] {ReceivedTable.LINE_AREA, ReceivedTable.PERIOD},
            "left_semi");
  }

  static Map<String, List<BatchUnit>> byDataset(Collection<BatchUnit> units) {
    return units.stream().collect(Collectors.groupingBy(BatchUnit::dataset));
  }

  private static Map<BatchUnit, Long> counted(String dataset, Dataset<Row> lines) {
    Map<BatchUnit, Long> counts = new HashMap<>();
    lines
        .groupBy(coalesce(col(ReceivedTable.LINE_AREA), lit("")), col(ReceivedTable.PERIOD))
        .count()
        .collectAsList()
        .forEach(
            row ->
                counts.put(
                    new BatchUnit(dataset, row.getString(0), row.getString(1)), row.getLong(2)));
    return counts;
  }
}
