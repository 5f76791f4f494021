/**
 * The tables that users see. Some rest as they are; the datasets, batches, quarantine and findings
 * are derived from what was received and judged, so that no line rests twice and none disappears.
 */
package giamngheo.warehouse.catalogue;
