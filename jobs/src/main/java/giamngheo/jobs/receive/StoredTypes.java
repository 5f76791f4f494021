package giamngheo.jobs.receive;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.table.ReceivedTable;
import giamngheo.warehouse.table.TypedName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Columns of layouts that have one name and different types rest side by side: the second type
 * under {@link TypedName}. So two surveys never meet in a column, and a layout whose type was
 * corrected can be loaded again.
 */
final class StoredTypes {
  private final JobContext context;
  private final Map<String, Map<String, StructField>> known = new HashMap<>();

  StoredTypes(JobContext context) {
    this.context = context;
  }

  /** The same file with lines that fit. */
  FileReading fitted(FileReading reading) {
    return reading.with(
        fitted(reading.group().dataset(), reading.lines()), reading.notes(), reading.tallies());
  }

  /** The rows with columns named so that they fit the table, and rows fitted before. */
  Dataset<Row> fitted(String dataset, Dataset<Row> rows) {
    Map<String, StructField> columns = known.computeIfAbsent(dataset, this::stored);
    Dataset<Row> fitted = rows;
    for (StructField field : rows.schema().fields()) {
      StructField there = columns.putIfAbsent(lower(field.name()), field);
      if (there != null && !there.dataType().sameType(field.dataType())) {
        String other = TypedName.of(field.name(), field.dataType());
        columns.putIfAbsent(lower(other), field);
        fitted = fitted.withColumnRenamed(field.name(), other);
      } else if (there != null && !there.name().equals(field.name())) {
        fitted = fitted.withColumnRenamed(field.name(), there.name());
      }
    }
    return fitted;
  }

  private Map<String, StructField> stored(String dataset) {
    Map<String, StructField> columns = new HashMap<>();
    String table = ReceivedTable.name(dataset);
    if (context.warehouse().has(table)) {
      StructType schema = context.warehouse().read(table, new StructType()).schema();
      for (StructField field : schema.fields()) {
        columns.put(lower(field.name()), field);
      }
    }
    return columns;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
