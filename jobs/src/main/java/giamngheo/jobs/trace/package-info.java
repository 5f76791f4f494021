/** The households and lines behind a printed figure. */
package giamngheo.jobs.trace;
