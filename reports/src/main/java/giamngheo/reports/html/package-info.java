/** Tables as HTML pages. */
package giamngheo.reports.html;
