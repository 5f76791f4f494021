/**
 * The portal: stored figures as a folder of pages that needs no server.
 *
 * <p>Nothing is computed here. Pages show cells of {@code form_cell}, rows of {@code
 * indicator_value} and differences between two of them that stand beside each other. Figures of
 * households never leave the warehouse: only totals of forms are read, no list. What is too small
 * to be public is left out of the data before they are written, so a page cannot show it by
 * mistake.
 */
package giamngheo.jobs.portal;
