/** Movements of households between reviews. */
package giamngheo.jobs.transition;
