/**
 * What is done and when.
 *
 * <p>One {@link giamngheo.jobs.Session} per process: starting Spark is the dearest step of a short
 * command. Jobs show their stages through {@link giamngheo.jobs.Progress} and take everything else
 * they need from outside themselves as {@link giamngheo.jobs.Surroundings}.
 */
package giamngheo.jobs;
