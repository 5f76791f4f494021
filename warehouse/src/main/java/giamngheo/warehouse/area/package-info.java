/** Dated administrative units and what became of them. */
package giamngheo.warehouse.area;
