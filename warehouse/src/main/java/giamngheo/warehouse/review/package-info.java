/**
 * From lines of files to judged and scored households.
 *
 * <p>Everything said about one household code in one review meets in one {@link
 * giamngheo.warehouse.review.HouseholdLines}, whatever file it came in; so load order never
 * matters, one shuffle is enough, and the judgement is plain code that is tested without Spark.
 * Scoring is a projection of expressions from the standard's file.
 */
package giamngheo.warehouse.review;
