/** From the text of a cell to a typed value, or to the check that it fails. */
package giamngheo.warehouse.file.cell;
