package giamngheo.warehouse.review;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import giamngheo.warehouse.file.layout.SampleDesignColumns;
import giamngheo.warehouse.table.HouseholdTable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How each household was drawn, where the layout of its line says that households are a sample. */
public final class HouseholdSample {
  public static final String WEIGHT = "role_of_weight";
  public static final String STRATUM = "role_of_stratum";
  public static final String CLUSTER = "role_of_cluster";

  private HouseholdSample() {}

  /**
   * Adds weight, stratum and cluster to lines of households; the weight is null where a line is of
   * a census. Nothing is added where no layout speaks of a sample.
   */
  public static Dataset<Row> told(Dataset<Row> households, List<SampleDesignColumns> designs) {
    List<String> present = Arrays.asList(households.columns());
    Column weight = lit(null).cast("double");
    Column stratum = lit("");
    Column cluster = col(HouseholdTable.HOUSEHOLD_ID);
    boolean isSampled = false;
    for (SampleDesignColumns design : designs) {
      if (present.contains(design.weight())) {
        isSampled = true;
        Column own = col(quoted(design.weight()));
        weight = coalesce(weight, own.cast("double"));
        stratum = part(own, design.stratum().orElse(""), present, stratum);
        cluster = part(own, design.cluster().orElse(""), present, cluster);
      }
    }
    return isSampled
        ? households
            .withColumn(WEIGHT, weight)
            .withColumn(STRATUM, stratum)
            .withColumn(CLUSTER, cluster)
        : households;
  }

  private static Column part(Column weight, String name, List<String> present, Column otherwise) {
    return present.contains(name)
        ? coalesce(when(weight.isNotNull(), col(quoted(name)).cast("string")), otherwise)
        : otherwise;
  }

  private static String quoted(String column) {
    return "`" + column + "`";
  }

  /** The households that were not drawn: a review is a count. */
  public static Dataset<Row> counted(Dataset<Row> households) {
    return isTold(households) ? households.filter(col(WEIGHT).isNull()) : households;
  }

  /** Whether some layout speaks of a sample. */
  public static boolean isTold(Dataset<Row> households) {
    return Arrays.asList(households.columns()).contains(WEIGHT);
  }
}
