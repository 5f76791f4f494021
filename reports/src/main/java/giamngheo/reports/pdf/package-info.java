/** Documents as PDF; the only package that knows JasperReports. */
package giamngheo.reports.pdf;
