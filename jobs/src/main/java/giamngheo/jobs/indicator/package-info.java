/** Sums to rows of {@code indicator_value}: levels, changes, accounts, coverage, targets. */
package giamngheo.jobs.indicator;
