/** Composed figures against populations, declared totals and last year. */
package giamngheo.jobs.crosscheck;
