/**
 * Exact accounts of a change between two reviews: sums of named parts that give the whole change to
 * the last household. They say where a change lies, never why: accounts, not causes.
 *
 * <p>The review is a panel of households, so a change can be told household by household instead of
 * by comparing two averages. Every account checks itself when it is made. Shares of a change in a
 * quotient are split at the mean of both years (Apablaza and Yalonetzky, 2013; Shapley), the only
 * exact split that treats both years alike. Nothing here knows Spark.
 */
package giamngheo.warehouse.account;
