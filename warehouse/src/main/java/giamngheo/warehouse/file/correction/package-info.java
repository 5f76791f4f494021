/** The workbook of refused lines that goes back to the commune. */
package giamngheo.warehouse.file.correction;
