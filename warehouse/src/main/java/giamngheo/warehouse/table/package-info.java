/**
 * One class per table: its name, its columns, its keys. Column names stand here and nowhere else.
 */
package giamngheo.warehouse.table;
