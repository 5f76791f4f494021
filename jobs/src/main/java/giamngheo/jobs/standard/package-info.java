/** Checking and showing a poverty standard. */
package giamngheo.jobs.standard;
