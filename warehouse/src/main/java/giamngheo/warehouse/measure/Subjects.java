package giamngheo.warehouse.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import giamngheo.warehouse.standard.PovertyStandard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Counts scored subjects in one pass without a shuffle, whatever the number of breakdowns, cut-offs
 * and weight schemes: every task adds its rows up by area, cluster, breakdown and {@link Profile},
 * and the sums of the tasks are added; all measures are computed from these sums.
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

  /** What is counted of every subject: year, area, cluster, profile, weights, breakdowns. */
  Dataset<Row> lines(MeasurePlan plan) {
    String weight = "cast(round(weight * " + plan.scale() + ") as bigint)";
    List<Column> columns =
        new ArrayList<>(
            List.of(
                col("year"),
                col("area_code"),
                expr("cast(" + stratum + " as string)"),
                expr("cast(" + cluster + " as string)")));
    state(plan).forEach(state -> columns.add(expr(state)));
    columns.addAll(
        List.of(col("class"), expr(weight), expr(weight + " * cast(persons as bigint)")));
    breakdowns.values().forEach(rule -> columns.add(expr("cast((" + rule + ") as string)")));
    return scored.select(columns.toArray(Column[]::new));
  }

  /**
   * SQL of a {@link Profile} but its class: deprivations and unknown indicators as bits, the gate,
   * the standard's own test, and the score of the signed form.
   */
  public static List<String> state(MeasurePlan plan) {
    return List.of(
        bits(plan, "coalesce(`%s`, 0)"),
        bits(plan, "if(`%s` is null, 1, 0)"),
        plan.gated() ? "gate" : "true",
        "deprived",
        plan.pointed() ? "cast(points_score as bigint)" : "cast(null as bigint)");
  }

  /** The profile whose {@link #state} begins at a place of a row. */
  public static Profile profile(Row row, int first, String povertyClass) {
    return new Profile(
        row.getLong(first),
        row.getLong(first + 1),
        row.isNullAt(first + 2) ? null : (Boolean) row.getBoolean(first + 2),
        row.isNullAt(first + 3) ? null : (Boolean) row.getBoolean(first + 3),
        row.isNullAt(first + 4) ? null : (Long) row.getLong(first + 4),
        povertyClass);
  }

  private static String bits(MeasurePlan plan, String flag) {
    List<String> bits = new ArrayList<>(List.of("0L"));
    for (int i = 0; i < plan.indicators().size(); i++) {
      bits.add(
          "shiftleft(cast(" + flag.formatted(plan.indicators().get(i)) + " as bigint), " + i + ")");
    }
    return String.join(" + ", bits);
  }

  /** The sums of every group; a missing value of a breakdown is the group with the empty value. */
  public Tabulation tabulate(PovertyStandard standard) {
    return tabulate(MeasurePlan.of(standard));
  }

  /** The same by a plan of its own. */
  public Tabulation tabulate(MeasurePlan plan) {
    MapPartitionsFunction<Row, Tabulation.Part> count =
        new SubjectCount(plan, List.copyOf(breakdowns.keySet()), List.copyOf(units));
    Tabulation tabulation = new Tabulation(plan);
    lines(plan)
        .mapPartitions(count, Encoders.javaSerialization(Tabulation.Part.class))
        .collectAsList()
        .forEach(tabulation::add);
    return tabulation;
  }
}
