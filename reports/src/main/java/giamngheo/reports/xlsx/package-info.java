/** Tables as workbooks; the only package that knows fastexcel. */
package giamngheo.reports.xlsx;
