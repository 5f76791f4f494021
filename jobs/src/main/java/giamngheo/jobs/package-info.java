/** Placeholder until the first class lands. */
package giamngheo.jobs;
