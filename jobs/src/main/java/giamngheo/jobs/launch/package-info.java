/** Starts the program where no shell script does: needs nothing but the JDK. */
package giamngheo.jobs.launch;
