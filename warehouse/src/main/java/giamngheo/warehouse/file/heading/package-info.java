/** Where the headings of a table stand, and which stored column each of them fills. */
package giamngheo.warehouse.file.heading;
