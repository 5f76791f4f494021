/** Questions in SQL that others than the code ask: read only, of the tables of the catalogue. */
package giamngheo.jobs.query;
