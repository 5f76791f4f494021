/**
 * How households moved between two reviews: onto the lists, off them, between them.
 *
 * <p>A {@link giamngheo.warehouse.change.HouseholdHistory} is all that was ever seen of one
 * household; what it did in a year follows from the course and from which communes were reviewed.
 * Movements are per commune and list, with last year restated to this year's map; the class stays
 * the one of its own review.
 */
package giamngheo.warehouse.change;
