/**
 * The only package that touches Delta Lake.
 *
 * <p>One commit per table and step: a commit costs about a second whatever its size. Tables that do
 * not exist yet read as empty. Derived tables are replaced by predicate, so that a rerun repairs.
 */
package giamngheo.warehouse.delta;
