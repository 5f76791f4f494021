/** Whether and how two years are compared. */
package giamngheo.jobs.comparison;
