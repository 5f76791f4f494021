package giamngheo.warehouse.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.sum;

import giamngheo.warehouse.standard.PovertyStandard;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts scored subjects in one pass, whatever the number of breakdowns, cut-offs and weight
 * schemes: Spark counts subjects that agree in area, cluster, breakdowns and {@link Profile}; all
 * measures are computed from these counts.
 *
 * @param scored rows of one standard with {@code year}, {@code area_code}, {@code persons}, {@code
 *     weight}, and what scoring adds
 * @param breakdowns SQL expressions by name
 * @param units what is counted
 * @param stratum SQL of the stratum, an empty text where there is no sample
 * @param cluster SQL of the cluster, likewise
 */
public record Subjects(
    Dataset<Row> scored,
    Map<String, String> breakdowns,
    List<Unit> units,
    String stratum,
    String cluster) {

  /** Stands before the name of a further count where it is summed like a breakdown. */
  private static final String COUNT = "count/";

  /** Households of a census and their persons, with the further counts of the standard. */
  public static Subjects ofCensus(Dataset<Row> scored, PovertyStandard standard) {
    Map<String, String> keys = new LinkedHashMap<>(standard.breakdowns());
    standard
        .measurement()
        .counts()
        .forEach((name, condition) -> keys.put(COUNT + name, "if(" + condition + ", 1, 0)"));
    return new Subjects(scored, keys, List.of(Unit.values()), "''", "''");
  }

  /** The name of the further count that a group is, if it is one. */
  public static Optional<String> count(Group group) {
    return group.groupBy().startsWith(COUNT)
        ? Optional.of(group.groupBy().substring(COUNT.length()))
        : Optional.empty();
  }

  /** Whether a group of a further count meets its condition. */
  public static boolean isCounted(Group group) {
    return group.groupValue().equals("1");
  }

  /** One row per combination of area, cluster, breakdowns and profile, with two counts. */
  public Dataset<Row> counted(PovertyStandard standard) {
    MeasurePlan plan = MeasurePlan.of(standard);
    List<Column> keys = new ArrayList<>();
    keys.add(col("year"));
    keys.add(col("area_code"));
    keys.add(expr("cast(" + stratum + " as string)").as("in_stratum"));
    keys.add(expr("cast(" + cluster + " as string)").as("in_cluster"));
    List<String> state = state(plan);
    keys.add(expr(state.get(0)).as("deprived_in"));
    keys.add(expr(state.get(1)).as("behind_gate"));
    keys.add(expr(state.get(2)).as("recorded"));
    keys.add(col("class"));
    int number = 0;
    for (String rule : breakdowns.values()) {
      keys.add(expr("cast((" + rule + ") as string)").as("breakdown" + number++));
    }
    String weight = "cast(round(weight * " + plan.scale() + ") as bigint)";
    List<Column> columns = new ArrayList<>(keys);
    columns.add(expr(weight).as("subjects"));
    columns.add(expr(weight + " * cast(persons as bigint)").as("their_persons"));
    Dataset<Row> rows = scored.select(columns.toArray(Column[]::new));
    String[] names = rows.columns();
    Column[] by = new Column[keys.size()];
    for (int i = 0; i < by.length; i++) {
      by[i] = col(names[i]);
    }
    return rows.groupBy(by)
        .agg(sum("subjects").as("subjects"), sum("their_persons").as("their_persons"));
  }

  /** SQL of a {@link Profile}: its deprivations as bits, its gate, and the standard's own test. */
  public static List<String> state(MeasurePlan plan) {
    return List.of(
        deprived(plan),
        plan.gated() ? "coalesce(gate, false)" : "true",
        "coalesce(deprived, false)");
  }

  private static String deprived(MeasurePlan plan) {
    List<String> bits = new ArrayList<>(List.of("0L"));
    for (int i = 0; i < plan.indicators().size(); i++) {
      bits.add(
          "shiftleft(cast(coalesce(`" + plan.indicators().get(i) + "`, 0) as bigint), " + i + ")");
    }
    return String.join(" + ", bits);
  }

  /** The sums of every group; a missing value of a breakdown is the group with the empty value. */
  public Tabulation tabulate(PovertyStandard standard) {
    Tabulation tabulation = new Tabulation(MeasurePlan.of(standard));
    Iterator<Row> rows = counted(standard).toLocalIterator();
    while (rows.hasNext()) {
      add(tabulation, rows.next());
    }
    return tabulation;
  }

  private void add(Tabulation tabulation, Row row) {
    Cluster cluster = new Cluster(text(row, 2), text(row, 3));
    Profile profile =
        new Profile(row.getLong(4), row.getBoolean(5), row.getBoolean(6), row.getString(7));
    int count = 8 + breakdowns.size();
    for (Unit unit : units) {
      long subjects = row.getLong(unit == Unit.PERSON ? count + 1 : count);
      String area = row.getString(1);
      tabulation.add(new Group(row.getInt(0), area, "", "", unit), cluster, profile, subjects);
      int index = 8;
      for (String name : breakdowns.keySet()) {
        Group group = new Group(row.getInt(0), area, name, text(row, index++), unit);
        tabulation.add(group, cluster, profile, subjects);
      }
    }
  }

  private static String text(Row row, int index) {
    return row.isNullAt(index) ? "" : row.getString(index);
  }
}
