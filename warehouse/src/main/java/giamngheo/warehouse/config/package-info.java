/**
 * Reading the files of {@code conf/}: mistakes in them are named by file, line and key.
 *
 * <p>A file is read into a record, or, where what it says must be compared with something else,
 * into a tree of nodes that know their line. Files are data only: tags that ask for an object are
 * refused, aliases are not expanded, a key given twice is an error.
 */
package giamngheo.warehouse.config;
