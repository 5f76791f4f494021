package giamngheo.warehouse.review;

import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.ScoringPlan;
import giamngheo.warehouse.table.MemberTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;

/**
 * Applies a standard to households: a chain of projections, no shuffle, no user-defined function.
 */
public final class Scoring {
  private static final String MEMBERS = "members";

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
    List<String> present = Arrays.asList(scored.columns());
    List<String> ticks =
        standard.indicatorIds().stream()
            .filter(id -> !present.contains("dep_" + id))
            .map(id -> "cast(null as boolean) as dep_" + id)
            .toList();
    scored = select(scored, ticks);
    for (Map<String, String> step :
        List.of(plan.facts(), plan.flags(), plan.score(), plan.deprived(), plan.povertyClass())) {
      scored =
          select(
              scored,
              step.entrySet().stream()
                  .map(column -> column.getValue() + " as " + column.getKey())
                  .toList());
    }
    scored = scored.drop(standard.indicatorIds().toArray(String[]::new));
    for (String indicator : standard.indicatorIds()) {
      scored = scored.withColumnRenamed(ScoringPlan.FLAG_PREFIX + indicator, indicator);
    }
    return scored;
  }

  /** A column asked for that no layout has supplied so far is unknown of everybody. */
  private static Dataset<Row> withAskedColumns(Dataset<Row> households, PovertyStandard standard) {
    List<String> present = Arrays.asList(households.columns());
    return select(
        households,
        standard.asks().stream()
            .filter(asked -> !present.contains(asked.column()))
            .map(asked -> "cast(null as " + asked.type() + ") as " + asked.column())
            .toList());
  }

  private static Dataset<Row> withMemberFacts(
      Dataset<Row> households, Map<String, String> memberFacts) {
    ArrayType members = (ArrayType) households.schema().apply(MEMBERS).dataType();
    List<String> fields = new ArrayList<>();
    for (String field : ((StructType) members.elementType()).fieldNames()) {
      fields.add("'" + field + "', m.`" + field + "`");
    }
    String aged = struct(fields, Map.of("age", AGE));
    fields.add("'age', m.age");
    String judged = struct(fields, memberFacts);
    String sorted =
        "array_sort(members, (a, b) -> a."
            + MemberTable.MEMBER_NO
            + " - b."
            + MemberTable.MEMBER_NO
            + ")";
    String transformed =
        "transform(transform(" + sorted + ", m -> " + aged + "), m -> " + judged + ")";
    List<String> others =
        Arrays.stream(households.columns())
            .filter(column -> !column.equals(MEMBERS))
            .map(column -> "`" + column + "`")
            .toList();
    List<String> columns = new ArrayList<>(others);
    columns.add(transformed + " as " + MEMBERS);
    columns.add("size(" + MEMBERS + ") as persons");
    return households.selectExpr(columns.toArray(String[]::new));
  }

  private static String struct(List<String> fields, Map<String, String> added) {
    List<String> all = new ArrayList<>(fields);
    added.forEach((name, rule) -> all.add("'" + name + "', " + rule));
    return "named_struct(" + String.join(", ", all) + ")";
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
