package giamngheo.warehouse.review;

import static org.apache.spark.sql.functions.expr;

import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.ScoringPlan;
import giamngheo.warehouse.table.MemberTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;

/**
 * Applies a standard to households: a chain of projections, no shuffle, no user-defined function.
 */
public final class Scoring {
  private static final String MEMBERS = "members";
  private static final String PERSONS = "persons";
  private static final String AGE_FIELD = "age";

  /** Completed years on the review date; review year less birth year where only that is known. */
  private static final String AGE =
      """
      if(m.birth_date is null, review_year - m.birth_year,
        year(review_date) - year(m.birth_date)
        - if(month(review_date) * 100 + day(review_date)
            < month(m.birth_date) * 100 + day(m.birth_date), 1, 0))""";

  private Scoring() {}

  /**
   * Adds what the standard says of each row.
   *
   * @param households rows with the columns that the standard's rules name; for the annual review
   *     also {@code members}, an array of structs
   * @return the same rows with the standard's facts, {@code computed_<indicator>}, one int per
   *     indicator (in place of an input column of that name), {@code gate}, {@code deprived},
   *     {@code deprivations} and {@code class}
   */
  public static Dataset<Row> score(Dataset<Row> households, PovertyStandard standard) {
    ScoringPlan plan = ScoringPlan.of(standard);
    Dataset<Row> scored = withAskedColumns(households, standard);
    if (Arrays.asList(households.columns()).contains(MEMBERS)) {
      scored = withMemberFacts(scored, plan.memberFacts());
    }
    List<String> present = lower(scored);
    List<String> ticks =
        standard.indicatorIds().stream()
            .filter(id -> !present.contains("dep_" + id.toLowerCase(Locale.ROOT)))
            .map(id -> "cast(null as boolean) as dep_" + id)
            .toList();
    scored = select(scored, ticks);
    for (Map<String, String> step :
        List.of(plan.facts(), plan.flags(), plan.score(), plan.deprived(), plan.povertyClass())) {
      scored = with(scored, step);
    }
    scored = scored.drop(standard.indicatorIds().toArray(String[]::new));
    for (String indicator : standard.indicatorIds()) {
      scored = scored.withColumnRenamed(ScoringPlan.FLAG_PREFIX + indicator, indicator);
    }
    return scored;
  }

  private static List<String> lower(Dataset<Row> rows) {
    return Arrays.stream(rows.columns()).map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** A column asked for that no layout has supplied so far is unknown of everybody. */
  private static Dataset<Row> withAskedColumns(Dataset<Row> households, PovertyStandard standard) {
    List<String> present = lower(households);
    return select(
        households,
        standard.asks().stream()
            .filter(asked -> !present.contains(asked.column().toLowerCase(Locale.ROOT)))
            .map(asked -> "cast(null as " + asked.type() + ") as " + asked.column())
            .toList());
  }

  private static Dataset<Row> withMemberFacts(
      Dataset<Row> households, Map<String, String> memberFacts) {
    ArrayType members = (ArrayType) households.schema().apply(MEMBERS).dataType();
    List<String> fields = List.of(((StructType) members.elementType()).fieldNames());
    String aged = struct(fields, Map.of(AGE_FIELD, AGE));
    List<String> withAge = new ArrayList<>(fields);
    withAge.removeIf(AGE_FIELD::equalsIgnoreCase);
    withAge.add(AGE_FIELD);
    String judged = struct(withAge, memberFacts);
    String sorted =
        "array_sort(members, (a, b) -> a."
            + MemberTable.MEMBER_NO
            + " - b."
            + MemberTable.MEMBER_NO
            + ")";
    String transformed =
        "transform(transform(" + sorted + ", m -> " + aged + "), m -> " + judged + ")";
    return households
        .withColumn(MEMBERS, expr(transformed))
        .withColumn(PERSONS, expr("size(" + MEMBERS + ")"));
  }

  /** The fields of a member but those that come instead. */
  private static List<String> without(List<String> fields, Set<String> names) {
    return fields.stream()
        .filter(field -> names.stream().noneMatch(name -> name.equalsIgnoreCase(field)))
        .map(field -> "'" + field + "', m.`" + field + "`")
        .toList();
  }

  private static String struct(List<String> fields, Map<String, String> added) {
    List<String> all = new ArrayList<>(without(fields, added.keySet()));
    added.forEach((name, rule) -> all.add("'" + name + "', " + rule));
    return "named_struct(" + String.join(", ", all) + ")";
  }

  /**
   * What scoring finds takes the place of a loaded column of that name: rules of the step itself
   * still see the loaded one.
   */
  private static Dataset<Row> with(Dataset<Row> rows, Map<String, String> added) {
    Map<String, Column> columns = new LinkedHashMap<>();
    added.forEach((name, rule) -> columns.put(name, expr(rule)));
    return rows.withColumns(columns);
  }

  private static Dataset<Row> select(Dataset<Row> rows, List<String> added) {
    if (added.isEmpty()) {
      return rows;
    }
    List<String> columns = new ArrayList<>(List.of("*"));
    columns.addAll(added);
    return rows.selectExpr(columns.toArray(String[]::new));
  }
}
