package giamngheo.warehouse.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;

/** Where a column rests whose name a layout loaded earlier gave another type. */
public final class TypedName {
  /** Stands between name and type. */
  public static final String BEFORE_TYPE = "__";

  private TypedName() {}

  /** {@code age__double}. */
  public static String of(String name, DataType type) {
    return name
        + BEFORE_TYPE
        + type.catalogString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  /**
   * The rows with these columns in the types that a layout gives them: of each the one that rests
   * in that type, else null.
   *
   * @param wanted columns with their types
   */
  public static Dataset<Row> typed(Dataset<Row> rows, List<StructField> wanted) {
    List<Column> columns = new ArrayList<>();
    List<String> names = wanted.stream().map(field -> lower(field.name())).toList();
    Arrays.stream(rows.columns())
        .filter(name -> !names.contains(lower(name)))
        .forEach(name -> columns.add(functions.col("`" + name + "`")));
    for (StructField field : wanted) {
      columns.add(
          resting(rows, field)
              .map(name -> functions.col("`" + name + "`"))
              .orElse(functions.lit(null).cast(field.dataType()))
              .as(field.name()));
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  /**
   * The rows with one column each for those that rest in several types: in the type that a layout
   * gives it, what rests in another type where it can be read so.
   *
   * @param wanted columns with their types
   */
  public static Dataset<Row> merged(Dataset<Row> rows, List<StructField> wanted) {
    Dataset<Row> merged = rows;
    for (StructField field : wanted) {
      String start = lower(field.name()) + BEFORE_TYPE;
      List<String> others =
          Arrays.stream(rows.columns()).filter(name -> lower(name).startsWith(start)).toList();
      if (others.isEmpty()) {
        continue;
      }
      String type = field.dataType().catalogString();
      List<String> readings = new ArrayList<>();
      resting(rows, field).ifPresent(name -> readings.add("`" + name + "`"));
      readings.add("try_cast(cast(`" + field.name() + "` as string) as " + type + ")");
      others.forEach(
          name -> readings.add("try_cast(cast(`" + name + "` as string) as " + type + ")"));
      merged =
          merged
              .withColumn(
                  field.name(), functions.expr("coalesce(" + String.join(", ", readings) + ")"))
              .drop(others.toArray(String[]::new));
    }
    return merged;
  }

  private static Optional<String> resting(Dataset<Row> rows, StructField wanted) {
    String other = of(wanted.name(), wanted.dataType());
    return Arrays.stream(rows.schema().fields())
        .filter(
            field ->
                field.name().equalsIgnoreCase(wanted.name())
                    || field.name().equalsIgnoreCase(other))
        .filter(field -> field.dataType().sameType(wanted.dataType()))
        .map(StructField::name)
        .findFirst();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
