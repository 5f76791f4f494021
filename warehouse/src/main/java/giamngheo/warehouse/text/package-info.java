/**
 * How text is cleaned, compared and judged, whoever compares it: matching keys, codes, encodings of
 * former times. Knows nothing of files and tables.
 */
package giamngheo.warehouse.text;
