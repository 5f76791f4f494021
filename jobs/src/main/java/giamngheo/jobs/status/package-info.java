/**
 * What stands in the warehouse, for whoever looks after it: what was received and from whom, what
 * is wrong with it, what is missing or due next, and the history of one household. Nothing is
 * computed or written here.
 */
package giamngheo.jobs.status;
