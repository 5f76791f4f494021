/** Which years and units must be computed, from what, and what came of it. */
package giamngheo.jobs.run;
