/**
 * Configuration files as trees of nodes that know their line. Files are read as data only: tags
 * that ask for an object are refused, aliases are not expanded, a key given twice is an error, and
 * every complaint names file, line, key, what was expected and the nearest word.
 */
package giamngheo.warehouse.yaml;
