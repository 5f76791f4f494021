/** The same stages for activities, money and deadlines of the programme. */
package giamngheo.jobs.programme;
