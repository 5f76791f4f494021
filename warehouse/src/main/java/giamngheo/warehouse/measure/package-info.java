/**
 * Alkire–Foster measures and official counts, from mergeable sums.
 *
 * <p>One pass over the subjects counts those that agree in area, cluster, breakdowns and {@link
 * giamngheo.warehouse.measure.Profile} (deprivations, gate, class). Every cut-off, weight scheme,
 * overlap and sensitivity is computed from these counts, so a further one costs no further pass; a
 * further breakdown is one more column of the same grouping. Larger areas are sums of sums. Alkire
 * and Foster, Counting and multidimensional poverty measurement, Journal of Public Economics 95
 * (2011).
 *
 * <p>Everything that is added is a whole number: scores by {@link
 * giamngheo.warehouse.measure.CountingRule}, a survey's weights to the millionth (a survey with
 * finer weights multiplies them in its layout). Hence 6 of 12 reaches one half, nobody is exactly
 * 0, and order and partitions change nothing. Doubles appear in the last division only.
 *
 * <p>Three names that are never mixed: the official headcount (class over residents), the gated
 * measure (deprivations count behind the income gate only, over residents; a household not on the
 * list counts 0 by law), the ungated measure (among those reviewed, the only one with uncensored
 * headcounts). A review is a census of those it asked: it has coverage and bounds, never an
 * interval. A survey has linearised errors, see {@link giamngheo.warehouse.measure.Estimates}.
 *
 * <p>What is unknown never counts as not deprived. Who has no class is in no share; an uncensored
 * headcount is over those of whom the indicator is known; intensity is over the poor whose score is
 * known from indicators or from the points of the signed form, and M0 = H · A; who is surely not
 * poor scores 0 whatever is unknown. Residents stay residents, with an upper bound. {@code unknown}
 * tells how many each figure leaves open, see {@link giamngheo.warehouse.measure.Unknown}. A
 * standard that takes the unknown for deprived or not ({@code missing_facts}) is obeyed, and tells
 * as much.
 */
package giamngheo.warehouse.measure;
