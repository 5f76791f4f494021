package giamngheo.warehouse.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import giamngheo.warehouse.standard.PovertyStandard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Mergeable sums of one group of households or persons.
 *
 * @param values by name: {@link #ALL}, {@link #DEPRIVED}, {@link #SCORE}, {@code headcount/<id>},
 *     {@code uncensored/<indicator>}, {@code censored/<indicator>}
 */
public record SubjectSums(Map<String, Double> values) {
  /** Households or persons, weighted where the survey has weights. */
  public static final String ALL = "all";

  /** Those behind the gate whose score reaches the cut-off. */
  public static final String DEPRIVED = "deprived";

  /** Sum of the scores of these, in whole numbers over the weights' denominator. */
  public static final String SCORE = "score";

  public static final String HEADCOUNT = "headcount/";
  public static final String UNCENSORED = "uncensored/";
  public static final String CENSORED = "censored/";

  /** What is counted. */
  public enum Unit {
    HOUSEHOLD("1"),
    PERSON("persons");

    private final String size;

    Unit(String size) {
      this.size = size;
    }
  }

  /**
   * Which subjects a sum is of.
   *
   * @param groupBy name of the breakdown, empty for all
   * @param groupValue its value, empty for all
   */
  public record Group(int year, String areaCode, String groupBy, String groupValue, Unit unit) {}

  public SubjectSums {
    values = Map.copyOf(values);
  }

  /** The sums of two groups together. */
  public SubjectSums plus(SubjectSums other) {
    Map<String, Double> sums = new HashMap<>(values);
    other.values.forEach((name, value) -> sums.merge(name, value, Double::sum));
    return new SubjectSums(sums);
  }

  /** The sum of that name, zero if nothing was counted. */
  public double get(String name) {
    return values.getOrDefault(name, 0.0);
  }

  /**
   * Sums scored subjects in one pass, whatever the number of breakdowns.
   *
   * @param scored rows with {@code year}, {@code area_code}, {@code persons}, {@code weight}, and
   *     what scoring adds, all of this standard
   */
  public static Map<Group, SubjectSums> of(Dataset<Row> scored, PovertyStandard standard) {
    Map<String, String> sums = sums(standard);
    List<String> groups = new ArrayList<>();
    groups.add("struct('' as name, '' as value)");
    standard
        .breakdowns()
        .forEach(
            (name, rule) ->
                groups.add(
                    "struct('" + name + "' as name, cast((" + rule + ") as string) as value)"));
    List<Column> aggregates = new ArrayList<>();
    for (Unit unit : Unit.values()) {
      sums.values()
          .forEach(
              sum ->
                  aggregates.add(
                      expr("sum(cast((" + sum + ") * " + unit.size + " * weight as double))")));
    }
    List<Row> rows =
        scored
            .withColumn("breakdown", expr("explode(array(" + String.join(", ", groups) + "))"))
            .groupBy(col("year"), col("area_code"), col("breakdown.name"), col("breakdown.value"))
            .agg(lit(0).as("nothing"), aggregates.toArray(Column[]::new))
            .collectAsList();
    Map<Group, SubjectSums> result = new LinkedHashMap<>();
    rows.forEach(row -> add(result, row, List.copyOf(sums.keySet())));
    return result;
  }

  private static void add(Map<Group, SubjectSums> result, Row row, List<String> names) {
    int index = 5;
    for (Unit unit : Unit.values()) {
      Map<String, Double> values = new HashMap<>();
      for (String name : names) {
        values.put(name, row.isNullAt(index) ? 0.0 : row.getDouble(index));
        index++;
      }
      String value = row.isNullAt(3) ? "" : row.getString(3);
      result.put(
          new Group(row.getInt(0), row.getString(1), row.getString(2), value, unit),
          new SubjectSums(values));
    }
  }

  private static Map<String, String> sums(PovertyStandard standard) {
    String poor = "coalesce(gate and deprived, false)";
    Map<String, String> sums = new LinkedHashMap<>();
    sums.put(ALL, "1");
    sums.put(DEPRIVED, "if(" + poor + ", 1, 0)");
    sums.put(SCORE, "if(" + poor + ", known_score, 0)");
    for (PovertyStandard.Headcount headcount : standard.headcounts()) {
      String classes =
          headcount.classes().stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
      sums.put(HEADCOUNT + headcount.id(), "if(class in (" + classes + "), 1, 0)");
    }
    for (String id : standard.indicatorIds()) {
      sums.put(UNCENSORED + id, "coalesce(" + id + ", 0)");
      sums.put(CENSORED + id, "if(" + poor + ", coalesce(" + id + ", 0), 0)");
    }
    return sums;
  }
}
