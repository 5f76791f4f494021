/** Sums to printed cells, once. */
package giamngheo.jobs.compose;
