/**
 * What can be wrong with the data, and the sentences that say so.
 *
 * <p>A problem of the data is a {@link giamngheo.warehouse.check.Finding}, never an exception.
 * Which problems exist, how grave they are and what is said about them stands in {@code
 * conf/checks.yaml}; a rule that is more than the typing of one cell is one class here, named there
 * by {@code line_check}, or listed in {@link giamngheo.warehouse.check.LineChecks} if it has to
 * know places or codes. Findings are read by people in offices and by whoever reads the logs, so
 * they carry no personal data and no control characters.
 */
package giamngheo.warehouse.check;
