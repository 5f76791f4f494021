/** Which figures are meant: draft or release, period, map. */
package giamngheo.jobs.edition;
