/**
 * Official forms as data: one file of {@code conf/forms/} per form says what is summed, how it is
 * headed and how the rest follows; this package reads and checks those files, computes the printed
 * cells of one area from sums, and dresses stored cells for printing.
 *
 * <p>Decisions. A cell is computed once, from sums, in decimal arithmetic; printing only dresses
 * stored cells. The predicates are SQL text over fact rows, so that the sum of a cell and the
 * households behind it come from the same words. Nothing here touches Spark or files other than
 * {@code conf/}. Definitions are serializable, because sums are composed where the rows are.
 */
package giamngheo.jobs.form;
