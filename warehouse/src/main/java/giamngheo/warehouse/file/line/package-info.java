/** From records to typed lines. */
package giamngheo.warehouse.file.line;
