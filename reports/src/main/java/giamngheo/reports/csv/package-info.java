/** Tables as CSV. */
package giamngheo.reports.csv;
