/**
 * What the data are: tables, files and their checks, places, standards, measures, movements.
 *
 * <p>Knows nothing of when something is done or how it looks. Only {@link
 * giamngheo.warehouse.delta} touches Delta Lake.
 */
package giamngheo.warehouse;
