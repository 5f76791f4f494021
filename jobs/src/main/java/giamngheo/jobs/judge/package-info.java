/** What needs several files, and the scores of households. */
package giamngheo.jobs.judge;
