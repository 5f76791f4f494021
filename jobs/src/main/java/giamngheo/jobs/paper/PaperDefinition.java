package giamngheo.jobs.paper;

import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.sql.PlacedSql;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A paper as its file says.
 *
 * @param id name, also of the file
 * @param layout template of a mail merge; empty for a table
 * @param title title; may hold {@code {year} {period} {cut_off}}
 * @param subtitle line under the title of a table
 * @param none why there is nothing to print, if there are no rows
 * @param number number and symbol line, with dots to fill in
 * @param recipients lines under {@code Nơi nhận:}
 * @param signed authority and position of who signs, line by line; empty: as on forms
 * @param groups columns of the query on whose change a table begins a group, outermost first
 * @param periods periods it is made for: {@code year}, {@code 6m}, {@code adhoc}
 * @param page column on whose change a new letter begins; key of a table's row
 * @param words groups of the glossary that name the codes of columns
 * @param ofProgramme whether the query names the tables of programme forms too
 * @param rows the query; may hold {@code {year} {cut_off} {area} {communes} {standard} {release}}
 * @param texts by field of the template, the columns of the query in braces
 * @param lines likewise, repeated for every row of a letter
 * @param notes lines under a table
 * @param columns columns of a table
 */
record PaperDefinition(
    String id,
    Optional<Path> layout,
    Text title,
    Text subtitle,
    Text none,
    String number,
    List<String> recipients,
    List<String> signed,
    List<String> groups,
    List<String> periods,
    String page,
    Map<String, String> words,
    boolean ofProgramme,
    PlacedSql rows,
    Map<String, String> texts,
    Map<String, String> lines,
    List<Text> notes,
    List<PaperColumn> columns) {

  /**
   * A column of a table.
   *
   * @param key number printed under the heading
   * @param field column of the query, {@code ordinal} for the running number
   * @param kind {@code text}, {@code count}, {@code rate} or {@code ordinal}
   * @param width relative to the other columns
   * @param isGrouped whether the rows of the groups say it, so that it takes no column
   * @param isTotalled whether it is added up
   */
  record PaperColumn(
      String key,
      Text heading,
      String field,
      String kind,
      double width,
      boolean isGrouped,
      boolean isTotalled) {}

  /** The columns that take a place in the table. */
  List<PaperColumn> printed() {
    return columns.stream().filter(column -> !column.isGrouped()).toList();
  }
}
