/** Files to received lines, batches and corrections. */
package giamngheo.jobs.receive;
