/**
 * What is done and when.
 *
 * <p>One {@link giamngheo.jobs.context.Session} per process: starting Spark is the dearest step of
 * a short command. Jobs show their stages through {@link giamngheo.jobs.context.Progress} and take
 * everything else they need from outside themselves as {@link
 * giamngheo.jobs.context.CommandContext}.
 */
package giamngheo.jobs;
