/**
 * Handing figures over to the database that others read.
 *
 * <p>A publication is one release, or the draft, as {@code query} sees it: every table is read
 * through the catalogue, so that nothing counts here that does not count there. Lists of households
 * are not among the cells: people stand in {@code household_score}, by right, and their names where
 * only one function reads them.
 */
package giamngheo.jobs.mart;
