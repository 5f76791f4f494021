package giamngheo.jobs.judge;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** Scored households as rows of table {@code household_score}. */
public final class ScoreRows {
  private ScoreRows() {}

  /** The table's columns, then the facts that standards name. */
  public static Dataset<Row> of(Dataset<Row> classed, Standards standards) {
    List<String> present = Arrays.asList(classed.columns());
    List<Column> columns = new ArrayList<>();
    for (StructField field : ScoreTable.schema(standards.indicatorIds()).fields()) {
      columns.add(
          (present.contains(field.name()) ? col(field.name()) : lit(null))
              .cast(field.dataType())
              .as(field.name()));
    }
    Set<String> facts = new LinkedHashSet<>();
    for (PovertyStandard standard : standards.all()) {
      facts.addAll(standard.facts().keySet());
    }
    facts.stream().filter(present::contains).forEach(fact -> columns.add(col(fact)));
    return classed.select(columns.toArray(Column[]::new));
  }
}
