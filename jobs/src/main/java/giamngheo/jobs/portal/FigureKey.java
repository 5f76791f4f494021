package giamngheo.jobs.portal;

/**
 * Names a stored cell of a total row.
 *
 * @param area the area the form is for
 * @param row {@code total}, or {@code total/} and the id of a line
 */
record FigureKey(String area, int year, String form, String row, String column) {}
