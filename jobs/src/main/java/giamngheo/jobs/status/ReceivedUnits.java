package giamngheo.jobs.status;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLog.CurrentUnit;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.batch.BatchUnit;
import giamngheo.warehouse.batch.CurrentLines;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** By commune and dataset: what was received, when, and what became of it. */
public final class ReceivedUnits {
  private static final StructType SHAPE =
      new StructType()
          .add("period", DataTypes.StringType)
          .add("area_code", DataTypes.StringType)
          .add("area_name", DataTypes.StringType)
          .add("dataset", DataTypes.StringType)
          .add("revision", DataTypes.IntegerType)
          .add("files", DataTypes.StringType)
          .add("loaded_at", DataTypes.TimestampType)
          .add("received", DataTypes.LongType)
          .add("accepted", DataTypes.LongType)
          .add("refused", DataTypes.LongType)
          .add("corrected", DataTypes.LongType)
          .add("warnings", DataTypes.LongType)
          .add("stale", DataTypes.BooleanType);

  /** Lines of a unit that stand. */
  private record Lines(long received, long corrected, long refused, long warnings) {
    static final Lines NONE = new Lines(0, 0, 0, 0);
  }

  private ReceivedUnits() {}

  /**
   * The units of an area and year.
   *
   * @param area empty for all areas
   * @param year empty for all years
   */
  public static Dataset<Row> of(
      JobContext workplace, Optional<String> area, Optional<Integer> year) {
    BatchLog log = BatchLogRows.read(workplace.warehouse());
    Map<Integer, Boolean> stale =
        MissingFiles.of(workplace).stream()
            .collect(Collectors.toMap(MissingFiles::year, MissingFiles::isStale));
    List<Row> rows = new ArrayList<>();
    List<String> datasets =
        Stream.concat(
                InputTable.all().stream().map(InputTable::name), Stream.of(SourceLayout.SURVEY))
            .toList();
    for (String dataset : datasets) {
      Map<BatchUnit, List<CurrentUnit>> units =
          log.current(dataset).stream()
              .filter(current -> isOf(workplace, current.unit(), area, year))
              .collect(
                  Collectors.groupingBy(
                      CurrentUnit::unit,
                      () -> new TreeMap<>(Comparator.comparing(BatchUnit::toString)),
                      Collectors.toList()));
      if (!units.isEmpty()) {
        Map<BatchUnit, Lines> lines = lines(workplace, log, dataset);
        units.forEach(
            (unit, held) ->
                rows.add(
                    row(workplace, log, unit, held, lines.getOrDefault(unit, Lines.NONE), stale)));
      }
    }
    return workplace.spark().createDataFrame(rows, SHAPE);
  }

  private static boolean isOf(
      JobContext workplace, BatchUnit unit, Optional<String> area, Optional<Integer> year) {
    boolean isOfYear =
        year.map(wanted -> String.valueOf(unit.period()).startsWith(wanted.toString()))
            .orElse(true);
    return isOfYear
        && area.map(
                wanted ->
                    wanted.equals(unit.areaCode())
                        || communes(workplace, wanted, unit).contains(unit.areaCode()))
            .orElse(true);
  }

  private static List<String> communes(JobContext workplace, String area, BatchUnit unit) {
    String period = String.valueOf(unit.period());
    return period.matches("[0-9]{4}.*")
        ? List.copyOf(
            AreaMap.ofReviews(workplace.configuration().places())
                .communes(area, Integer.parseInt(period.substring(0, 4))))
        : List.of();
  }

  private static Row row(
      JobContext workplace,
      BatchLog log,
      BatchUnit unit,
      List<CurrentUnit> held,
      Lines lines,
      Map<Integer, Boolean> stale) {
    List<Batch> batches =
        held.stream().flatMap(current -> log.batch(current.batchId()).stream()).toList();
    Instant last = batches.stream().map(Batch::loadedAt).max(Instant::compareTo).orElseThrow();
    String period = String.valueOf(unit.period());
    return RowFactory.create(
        period,
        unit.areaCode(),
        workplace.configuration().places().everKnown(unit.areaCode()).stream()
            .map(Place::name)
            .findFirst()
            .orElse(null),
        unit.dataset(),
        held.stream().mapToInt(CurrentUnit::revision).max().orElse(1),
        batches.stream().map(Batch::sourceName).distinct().collect(Collectors.joining(", ")),
        Timestamp.from(last),
        lines.received(),
        lines.received() - lines.refused(),
        lines.refused(),
        lines.corrected(),
        lines.warnings(),
        period.matches("[0-9]{4}.*")
            ? stale.getOrDefault(Integer.parseInt(period.substring(0, 4)), false)
            : null);
  }

  private static Map<BatchUnit, Lines> lines(JobContext workplace, BatchLog log, String dataset) {
    Dataset<Row> findings =
        ReadOnlyQuery.catalogue(workplace)
            .table(FindingTable.NAME)
            .orElseThrow()
            .filter(col("dataset").equalTo(dataset).and(col(ReceivedTable.LINE_NO).isNotNull()))
            .groupBy(ReceivedTable.BATCH_ID, ReceivedTable.LINE_NO)
            .agg(
                expr("max(severity = 'error') as is_refused"),
                expr("count_if(severity = 'warning') as doubts"));
    Map<BatchUnit, Lines> lines = new HashMap<>();
    CurrentLines.of(workplace.warehouse(), log, dataset, ReceivedTable.ENVELOPE)
        .join(findings, new String[] {ReceivedTable.BATCH_ID, ReceivedTable.LINE_NO}, "left")
        .groupBy(
            coalesce(col(ReceivedTable.LINE_AREA), lit("")).as(HouseholdTable.AREA_CODE),
            col(ReceivedTable.PERIOD))
        .agg(
            count(lit(1)),
            expr("count(" + ReceivedTable.CORRECTS_LINE + ")"),
            expr("count_if(refused or coalesce(is_refused, false))"),
            expr("coalesce(sum(doubts), 0)"))
        .collectAsList()
        .forEach(
            row ->
                lines.put(
                    new BatchUnit(dataset, row.getString(0), row.getString(1)),
                    new Lines(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))));
    return lines;
  }
}
