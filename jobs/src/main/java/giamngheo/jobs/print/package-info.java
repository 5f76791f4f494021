/** Cells to documents. Printing computes nothing. */
package giamngheo.jobs.print;
