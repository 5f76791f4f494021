/** Findings about the data and their texts. */
package giamngheo.warehouse.check;
