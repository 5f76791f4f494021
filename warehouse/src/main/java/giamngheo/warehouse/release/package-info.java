/**
 * What was published, and from what.
 *
 * <p>A release is a warehouse of its own: a folder beside the tables that holds every table its
 * figures were computed from, as Delta tables written anew, and the configuration. So neither a
 * later load nor a cleaning of old files nor a deleted table reaches them, and whatever reads a
 * warehouse reads a release. Only the printed cells and figures stand in the warehouse's own
 * tables, under the id of the release. Table {@code release} is the one log: a release counts when
 * its row is written, and the row is written last.
 */
package giamngheo.warehouse.release;
