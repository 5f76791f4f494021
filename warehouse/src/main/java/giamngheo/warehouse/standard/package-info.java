/**
 * A poverty standard is a file: lines, indicators, weights, cut-off, classes, legal reference.
 *
 * <p>Rules are Spark SQL with its three-valued logic: an unknown fact gives null unless it cannot
 * change the answer, which is exactly what the review asks for. They are parsed into column
 * expressions, so that scoring is one projection without a user-defined function.
 */
package giamngheo.warehouse.standard;
