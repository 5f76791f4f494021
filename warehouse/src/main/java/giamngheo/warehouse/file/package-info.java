/**
 * From a file to typed lines.
 *
 * <p>Every file is hostile until it was read through once: sizes, nesting, encodings and structure
 * have limits, and a file that breaks one is refused whole, before any of its lines is used. What
 * is wrong with a single line is a finding of that line, told by its physical line number; all of
 * its faults are told at once.
 *
 * <p>How a file looks is described by a {@link giamngheo.warehouse.file.layout.SourceLayout}, never
 * by code. Nothing here knows Spark beyond the column types; whatever travels to an executor is
 * serializable and carries texts rather than parsed trees.
 *
 * <p>Identity numbers become keyed hashes while a line is read, in the typed values and in the raw
 * text alike; the number itself never leaves this package.
 */
package giamngheo.warehouse.file;
