/** Layouts of incoming files: which heading is which column. */
package giamngheo.warehouse.file.layout;
