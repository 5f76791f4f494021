package giamngheo.jobs.programme;

import static org.apache.spark.sql.functions.broadcast;

import giamngheo.jobs.judge.FindingRows;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Participation against the activities and the households that it names. */
final class ParticipationFindings {
  private ParticipationFindings() {}

  /**
   * Bare findings: lines of no activity, and households that the review before the activity's year
   * does not know: its lists are in force in that year, and need is measured by it. Where that
   * review is not there at all nothing is said of the year's households.
   */
  static Dataset<Row> of(
      Dataset<Row> activities, Dataset<Row> participation, Dataset<Row> households) {
    Dataset<Row> dated =
        participation
            .selectExpr("batch_id", "line_no", "activity_id", "household_id")
            .join(
                broadcast(
                    activities.selectExpr(
                        "activity_id", "year", "area_code as activity_area", "true as known")),
                new String[] {"activity_id"},
                "left");
    Dataset<Row> orphans =
        FindingRows.shaped(
            dated.filter("known is null"),
            "batch_id",
            "'participation' as dataset",
            "line_no",
            "household_id",
            "'activity_id' as column",
            "'ORPHAN_PARTICIPATION' as check_id",
            "activity_id as value");
    Dataset<Row> reviewed =
        households
            .filter("line_period rlike '^[0-9]{4}$'")
            .selectExpr(
                "line_year + 1 as year", "line_household as household_id", "true as reviewed")
            .distinct();
    Dataset<Row> unknown =
        dated
            .filter("known and household_id is not null")
            .join(broadcast(reviewed.select("year").distinct()), new String[] {"year"}, "left_semi")
            .join(reviewed, new String[] {"year", "household_id"}, "left")
            .filter("reviewed is null");
    return orphans.unionByName(
        FindingRows.shaped(
            unknown,
            "batch_id",
            "'participation' as dataset",
            "line_no",
            "year as review_year",
            "activity_area as area_code",
            "household_id",
            "'household_id' as column",
            "'HOUSEHOLD_NOT_REVIEWED' as check_id",
            "household_id as value",
            "array(cast(year - 1 as string), cast(year as string)) as details"));
  }
}
