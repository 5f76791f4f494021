/** Letters, page sizes, column widths and printed numbers, the same in every format. */
package giamngheo.reports.layout;
