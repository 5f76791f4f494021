/**
 * What was loaded, and which of it is current.
 *
 * <p>A file is a batch; what it says about one commune and period is a unit; each call that brings
 * an accepted line for a unit makes a new revision of it. The log of batches is one table with the
 * units nested in it, so that a load has a single commit point: lines whose batch is not in the log
 * do not count. Whether a line is current is never stored, always derived.
 */
package giamngheo.warehouse.batch;
