/**
 * A folder of pages that opens from a disk, a stick or any web server: no request leaves it. Pages
 * are templates of {@code src/main/jte}; figures lie beside them as scripts, as a browser refuses
 * to fetch files from {@code file://}.
 */
package giamngheo.reports.site;
