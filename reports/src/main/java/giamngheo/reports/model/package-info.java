/** What is printed, as plain values. */
package giamngheo.reports.model;
