package giamngheo.jobs.programme;

import static org.apache.spark.sql.functions.expr;

import giamngheo.jobs.judge.FindingRows;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Money against money: what was spent against what was given, and one item told twice. */
final class BudgetFindings {
  /** Everything that must be alike for two items to belong together. */
  private static final String[] HOLDER = {"holder"};

  private static final String HOLDER_OF_LINE =
      "to_json(struct(year, project, subproject, area_code, lead_agency, capital, source)) as"
          + " holder";

  private BudgetFindings() {}

  /** Bare findings of lines that stand. */
  static Dataset<Row> of(Dataset<Row> budget) {
    Dataset<Row> lines =
        budget.selectExpr(
            "batch_id",
            "line_no",
            "year",
            "coalesce(subproject, cast(project as string)) as named",
            "nullif(line_area, '') as place",
            "item",
            "amount",
            "as_of",
            HOLDER_OF_LINE);
    return aboveAllocated(lines).unionByName(differing(lines));
  }

  /**
   * Disbursed by a day against the latest allocation, adjustment and carried-in sum of the same
   * holder by that day; an adjusted sum takes the place of the allocated one. Funds that nobody
   * allocated are not judged.
   */
  private static Dataset<Row> aboveAllocated(Dataset<Row> lines) {
    Dataset<Row> given =
        lines
            .filter("item in ('allocated', 'adjusted', 'carried_in')")
            .selectExpr(
                "holder",
                "item as given_item",
                "amount as given",
                "coalesce(as_of, make_date(year, 1, 1)) as since")
            .groupBy("holder", "given_item", "since")
            .agg(expr("sum(given) as given"));
    Dataset<Row> compared =
        lines
            .filter("item = 'disbursed'")
            .withColumn("day", expr("coalesce(as_of, make_date(year, 12, 31))"))
            .join(given, HOLDER)
            .filter("since <= day")
            .groupBy("batch_id", "line_no", "year", "named", "place", "amount", "day")
            .agg(latest("allocated"), latest("adjusted"), latest("carried_in"))
            .filter("allocated is not null")
            .selectExpr("*", "coalesce(carried_in, 0) + coalesce(adjusted, allocated) as available")
            .filter("amount > available");
    return FindingRows.shaped(
        compared,
        "batch_id",
        "'budget' as dataset",
        "line_no",
        "year as review_year",
        "place as area_code",
        "'amount' as column",
        "'DISBURSED_ABOVE_ALLOCATED' as check_id",
        "cast(amount as string) as value",
        "array(named, cast(available as string), date_format(day, 'dd/MM/yyyy')) as details");
  }

  private static Column latest(String item) {
    return expr("max_by(given, since) filter (where given_item = '" + item + "') as " + item);
  }

  private static Dataset<Row> differing(Dataset<Row> lines) {
    return FindingRows.shaped(
        lines
            .selectExpr(
                "*",
                "count(1) over (partition by holder, item, as_of) as times",
                "min(amount) over (partition by holder, item, as_of)"
                    + " <> max(amount) over (partition by holder, item, as_of) as differ")
            .filter("times > 1 and differ"),
        "batch_id",
        "'budget' as dataset",
        "line_no",
        "year as review_year",
        "place as area_code",
        "'amount' as column",
        "'BUDGET_LINES_DIFFER' as check_id",
        "concat_ws(' · ', named, item) as value",
        "array(cast(times as string)) as details");
  }
}
