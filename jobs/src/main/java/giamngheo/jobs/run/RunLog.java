package giamngheo.jobs.run;

import static org.apache.spark.sql.functions.col;

import giamngheo.warehouse.delta.Warehouse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What the figures of each year were computed from: table {@code run_log} for reviews, {@code
 * programme_log} for the programme. Written last, so that a run cut off half-way is repeated.
 */
public final class RunLog {
  public static final String NAME = "run_log";

  private static final StructType SCHEMA =
      new StructType()
          .add("review_year", DataTypes.IntegerType)
          .add("fingerprint", DataTypes.StringType)
          .add("data_cutoff", DataTypes.TimestampType);

  private RunLog() {}

  public static Map<Integer, String> read(Warehouse warehouse) {
    return read(warehouse, NAME);
  }

  public static Map<Integer, String> read(Warehouse warehouse, String log) {
    Map<Integer, String> done = new HashMap<>();
    for (Row row : warehouse.read(log, SCHEMA).collectAsList()) {
      done.put(row.getInt(0), row.getString(1));
    }
    return done;
  }

  /** When the last file was loaded that the figures of a year can rest on; empty if not run. */
  public static Optional<Instant> dataCutoff(Warehouse warehouse, int year) {
    return warehouse
        .read(NAME, SCHEMA)
        .filter(col("review_year").equalTo(year))
        .collectAsList()
        .stream()
        .filter(row -> !row.isNullAt(2))
        .map(row -> row.get(2) instanceof Timestamp time ? time.toInstant() : (Instant) row.get(2))
        .findFirst();
  }

  public static void write(
      Warehouse warehouse,
      String log,
      List<Integer> years,
      Map<Integer, String> fingerprints,
      Map<Integer, Instant> dataCutoffs) {
    List<Row> rows = new ArrayList<>();
    warehouse.read(log, SCHEMA).collectAsList().stream()
        .filter(row -> !years.contains(row.getInt(0)))
        .forEach(rows::add);
    years.forEach(
        year -> rows.add(RowFactory.create(year, fingerprints.get(year), dataCutoffs.get(year))));
    warehouse.replace(
        log, warehouse.spark().createDataFrame(rows, SCHEMA).coalesce(1), Warehouse.EVERYTHING);
  }

  /** The condition that a column is one of these years. */
  public static String ofYears(String column, List<Integer> years) {
    return column
        + " in ("
        + years.stream().map(String::valueOf).collect(Collectors.joining(", "))
        + ")";
  }
}
