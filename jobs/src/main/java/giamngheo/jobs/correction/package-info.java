/**
 * The workbooks of refused lines that go back to the communes: what they are called and where they
 * lie.
 */
package giamngheo.jobs.correction;
