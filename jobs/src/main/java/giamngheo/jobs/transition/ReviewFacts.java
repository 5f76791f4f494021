package giamngheo.jobs.transition;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.Checkpoint;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.change.HouseholdHistories;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.review.HouseholdSample;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the reviews say on one administrative map: all that forms and figures are made of.
 *
 * @param map the map
 * @param scored households under every standard, those without a class among them
 * @param classed those with a class
 * @param reviews by standard: communes reviewed and where their opening lists come from
 * @param courses by standard: what became of the households
 * @param refused households without a result: line_year, line_area, line_household
 * @param opening by standard, where lists were released: households with the class under which the
 *     released list of their year opens the next one
 */
public record ReviewFacts(
    AreaMap map,
    Dataset<Row> scored,
    Dataset<Row> classed,
    Map<String, ReviewMap> reviews,
    Map<String, HouseholdHistories> courses,
    Dataset<Row> refused,
    Map<String, Dataset<Row>> opening) {

  /**
   * Follows every household under every standard.
   *
   * @param scored households, those without a class among them
   * @param refused refused household lines: line_year, line_area, line_household
   * @param exits lines that only say that a listed household left
   * @param links which code of one review is which of another
   * @param published last years' lists as they were released officially
   */
  public static ReviewFacts of(
      AreaMap map,
      Map<PovertyStandard, List<Integer>> standards,
      Dataset<Row> scored,
      Dataset<Row> refused,
      Dataset<Row> exits,
      Map<String, String> links,
      PublishedLists published) {
    Dataset<Row> classed = scored.filter(col(ScoreTable.CLASS).isNotNull());
    Map<String, ReviewMap> reviews = new LinkedHashMap<>();
    Map<String, HouseholdHistories> courses = new LinkedHashMap<>();
    Map<String, Dataset<Row>> opening = new LinkedHashMap<>();
    standards.forEach(
        (standard, years) -> {
          Dataset<Row> own =
              HouseholdSample.counted(classed)
                  .filter(col(ScoreTable.STANDARD_ID).equalTo(standard.id()));
          ReviewMap review = Transitions.reviewMap(own, map, published.communes(standard.id()));
          HouseholdHistories followed =
              Transitions.courses(
                  standard,
                  years,
                  own,
                  refused.unionByName(unclassed(scored, standard)),
                  exits,
                  links,
                  published.rows(standard.id()),
                  review);
          if (!published.communes(standard.id()).isEmpty()) {
            opening.put(standard.id(), published.over(own, standard.id()));
          }
          reviews.put(standard.id(), review);
          courses.put(standard.id(), followed.with(Checkpoint.rows(followed.rows())));
        });
    return new ReviewFacts(map, scored, classed, reviews, courses, refused, opening);
  }

  /**
   * The same on another map: the households of communes that became one stand together.
   *
   * @param exits lines that only say that a listed household left
   * @param links which code of one review is which of another
   */
  public ReviewFacts restated(
      RestatedRows restate,
      Map<PovertyStandard, List<Integer>> standards,
      Dataset<Row> exits,
      Map<String, String> links) {
    return of(
        restate.map(),
        standards,
        Checkpoint.rows(restate.households(scored)),
        restate.lines(refused, "line_year", "line_area"),
        restate.households(exits),
        links,
        // What was released stands on the map of its review.
        PublishedLists.none(scored));
  }

  private static Dataset<Row> unclassed(Dataset<Row> scored, PovertyStandard standard) {
    return scored
        .filter(col(ScoreTable.STANDARD_ID).equalTo(standard.id()))
        .filter(col(ScoreTable.CLASS).isNull())
        .selectExpr(
            "review_year as line_year", "area_code as line_area", "household_id as line_household");
  }

  /** Rows of table {@code transition}, of every standard. */
  public Dataset<Row> transitions() {
    return courses.values().stream()
        .map(HouseholdHistories::transitions)
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  /** The same from last year's lists as the data have them since they were released. */
  public Dataset<Row> asDataHave(Dataset<Row> transitions) {
    return courses.values().stream().noneMatch(HouseholdHistories::isPublished)
        ? transitions
        : courses.values().stream()
            .map(HouseholdHistories::restated)
            .reduce(Dataset::unionByName)
            .orElseThrow();
  }

  /**
   * Households that the reviews do not show: refused, without a class under a standard, or listed
   * last year and not reviewed. A household that was accepted is none of them, whatever became of
   * other lines about it.
   *
   * @return review_year, area_code, household_id
   */
  public Dataset<Row> unseen(PovertyStandard standard) {
    String[] columns = {
      HouseholdTable.REVIEW_YEAR, HouseholdTable.AREA_CODE, HouseholdTable.HOUSEHOLD_ID
    };
    return refused
        .unionByName(unclassed(scored, standard))
        .toDF(columns)
        .unionByName(notReviewed(standard))
        .join(
            classed
                .filter(col(ScoreTable.STANDARD_ID).equalTo(standard.id()))
                .select(HouseholdTable.REVIEW_YEAR, HouseholdTable.HOUSEHOLD_ID),
            new String[] {HouseholdTable.REVIEW_YEAR, HouseholdTable.HOUSEHOLD_ID},
            "left_anti");
  }

  /**
   * Households listed last year of which this year's review has no line.
   *
   * @return review_year, area_code, household_id
   */
  public Dataset<Row> notReviewed(PovertyStandard standard) {
    return courses
        .get(standard.id())
        .remarks()
        .filter(col(HouseholdHistories.CHECK_ID).equalTo("ON_LIST_NOT_REVIEWED"))
        .select(HouseholdTable.REVIEW_YEAR, HouseholdTable.AREA_CODE, HouseholdTable.HOUSEHOLD_ID);
  }
}
