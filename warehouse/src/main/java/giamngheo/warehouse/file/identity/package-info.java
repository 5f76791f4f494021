/**
 * Identity numbers: which digits are one, how one is recognised again without being known, and how
 * one that stands where it does not belong is hidden.
 */
package giamngheo.warehouse.file.identity;
