/**
 * SQL that does not come from the code: what people ask, rules of standards and layouts, forms,
 * papers, views. Such words are data of a stranger, and data do not run.
 *
 * <p>There is one examiner. It looks at every node of the parsed query and again of the analysed
 * one, at every expression wherever it is held (windows, subqueries, hints, arguments of table
 * functions, fields that are no children), and lets pass what stands on two lists: functions by
 * name ({@code functions.txt}) and kinds of nodes ({@code nodes.txt}). What is on no list is
 * refused by its name, so what a new version of Spark brings is refused until somebody has looked
 * at it. Texts are read by Spark's bare parser: it knows no commands, and it replaces no variables.
 */
package giamngheo.warehouse.sql;
