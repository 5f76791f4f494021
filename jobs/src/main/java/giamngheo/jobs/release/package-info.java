/**
 * Publishing: making a release, opening it again, verifying it.
 *
 * <p>What a release is and holds is said in {@code giamngheo.warehouse.release}. A provisional
 * release copies what the latest run composed; an official one is computed anew with the class that
 * communes recognised; an approved one attaches a decision to the latest official one.
 */
package giamngheo.jobs.release;
