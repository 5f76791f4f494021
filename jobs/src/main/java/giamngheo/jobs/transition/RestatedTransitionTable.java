package giamngheo.jobs.transition;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.TransitionTable;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Table {@code restated_transition}: movements on another map than that of their review. A
 * household that moved between communes that became one has not moved there.
 */
public final class RestatedTransitionTable {
  public static final String NAME = "restated_transition";
  public static final String MAP_DATE = "map_date";

  private RestatedTransitionTable() {}

  public static Dataset<Row> rows(Dataset<Row> transitions, LocalDate day) {
    return transitions.withColumn(MAP_DATE, lit(day.toString()));
  }

  public static Dataset<Row> read(Warehouse warehouse, LocalDate day) {
    return warehouse
        .read(NAME, TransitionTable.SCHEMA.add(MAP_DATE, DataTypes.StringType))
        .filter(col(MAP_DATE).equalTo(day.toString()))
        .drop(MAP_DATE);
  }
}
