package giamngheo.warehouse.batch;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.BatchTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The lines of a dataset that stand: of current revisions, and not replaced by a correction. */
public final class CurrentLines {
  private static final StructType UNITS =
      new StructType()
          .add(ReceivedTable.BATCH_ID, DataTypes.StringType)
          .add(ReceivedTable.LINE_AREA, DataTypes.StringType)
          .add(ReceivedTable.PERIOD, DataTypes.StringType);

  private CurrentLines() {}

  /**
   * Lines that stand, refused ones among them: a refused line stands with its unit; where the unit
   * was never accepted at all, with its file.
   *
   * @param schema columns wanted: {@link ReceivedTable#schema}
   */
  public static Dataset<Row> of(
      Warehouse warehouse, BatchLog log, String dataset, StructType schema) {
    Dataset<Row> lines = received(warehouse, dataset, schema);
    Dataset<Row> units = units(warehouse, log, dataset);
    Dataset<Row> ofUnits =
        lines.join(
            broadcast(units),
            columns(ReceivedTable.BATCH_ID, ReceivedTable.LINE_AREA, ReceivedTable.PERIOD),
            "left_semi");
    Dataset<Row> homeless =
        lines
            .filter(col(ReceivedTable.REFUSED))
            .join(
                broadcast(batches(warehouse, log.batches().stream().filter(log::stands), dataset)),
                columns(ReceivedTable.BATCH_ID),
                "left_semi")
            .join(
                broadcast(units.drop(ReceivedTable.BATCH_ID).distinct()),
                columns(ReceivedTable.LINE_AREA, ReceivedTable.PERIOD),
                "left_anti");
    Dataset<Row> standing = ofUnits.unionByName(homeless);
    return hasCorrections(log, dataset)
        ? withoutCorrected(
            standing,
            lines.join(
                broadcast(batches(warehouse, log.batches().stream(), dataset)),
                columns(ReceivedTable.BATCH_ID),
                "left_semi"))
        : standing;
  }

  /** All lines of the dataset; tables of some warehouses name the line's period {@code period}. */
  private static Dataset<Row> received(Warehouse warehouse, String dataset, StructType schema) {
    Dataset<Row> lines = warehouse.read(ReceivedTable.name(dataset), schema);
    boolean isOwn = List.of(schema.fieldNames()).contains(BatchTable.PERIOD);
    return isOwn || !List.of(lines.columns()).contains(BatchTable.PERIOD)
        ? lines
        : lines
            .withColumn(
                ReceivedTable.PERIOD, coalesce(col(ReceivedTable.PERIOD), col(BatchTable.PERIOD)))
            .drop(BatchTable.PERIOD);
  }

  private static String[] columns(String... columns) {
    return columns;
  }

  private static Dataset<Row> units(Warehouse warehouse, BatchLog log, String dataset) {
    List<Row> rows =
        log.current(dataset).stream()
            .map(
                current ->
                    RowFactory.create(
                        current.batchId(), current.unit().areaCode(), current.unit().period()))
            .toList();
    return warehouse.spark().createDataFrame(rows, UNITS);
  }

  private static Dataset<Row> batches(Warehouse warehouse, Stream<Batch> logged, String dataset) {
    List<Row> rows =
        logged
            .filter(batch -> batch.dataset().equals(dataset))
            .map(batch -> RowFactory.create(batch.batchId()))
            .toList();
    return warehouse
        .spark()
        .createDataFrame(rows, new StructType().add(ReceivedTable.BATCH_ID, DataTypes.StringType));
  }

  private static boolean hasCorrections(BatchLog log, String dataset) {
    return log.batches().stream()
        .filter(batch -> batch.dataset().equals(dataset))
        .flatMap(batch -> batch.units().stream())
        .anyMatch(UnitRevision::correction);
  }

  private static Dataset<Row> withoutCorrected(Dataset<Row> standing, Dataset<Row> lines) {
    Dataset<Row> corrected =
        lines
            .filter(col(ReceivedTable.CORRECTS_LINE).isNotNull())
            .select(
                col(ReceivedTable.CORRECTS_BATCH).as(ReceivedTable.BATCH_ID),
                col(ReceivedTable.CORRECTS_LINE).as(ReceivedTable.LINE_NO));
    return standing.join(
        broadcast(corrected), columns(ReceivedTable.BATCH_ID, ReceivedTable.LINE_NO), "left_anti");
  }
}
