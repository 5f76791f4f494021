/**
 * Alkire–Foster measures and official counts, from mergeable sums.
 *
 * <p>One pass over the households gives sums by commune and breakdown; every larger area is a sum
 * of sums, every measure a quotient of them. Alkire and Foster, Counting and multidimensional
 * poverty measurement, Journal of Public Economics 95 (2011).
 */
package giamngheo.warehouse.measure;
