package giamngheo.jobs.print;

import giamngheo.jobs.form.ColumnContent;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormLine;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The stored cells of a form as rows in printing order: the area's own line first, as the official
 * exports have it, then the places by their running number, each with its lines; in lists the
 * households by theirs, each with its members.
 *
 * @param form the form
 * @param rows cells by column, by row key, in printing order
 */
record PrintedRows(FormDefinition form, Map<String, Map<String, ComposedCell>> rows) {
  static PrintedRows of(FormDefinition form, List<ComposedCell> cells) {
    Map<String, Map<String, ComposedCell>> rows = new LinkedHashMap<>();
    cells.forEach(
        cell ->
            rows.computeIfAbsent(cell.rowKey(), key -> new HashMap<>()).put(cell.column(), cell));
    List<String> keys = new ArrayList<>(rows.keySet());
    if (form.query().isPresent()) {
      return new PrintedRows(form, rows);
    }
    keys.sort(form.isList() ? households(form, rows) : placesOf(form, rows));
    Map<String, Map<String, ComposedCell>> ordered = new LinkedHashMap<>();
    keys.forEach(key -> ordered.put(key, rows.get(key)));
    return new PrintedRows(form, ordered);
  }

  /** One printed row per stored row; figures that were published otherwise are marked. */
  List<FormRow> printed(
      List<FormColumn> columns, Optional<PublicationNotes.Earlier> earlier, String lang) {
    PrintedCells cells = new PrintedCells(form, lang);
    return rows.entrySet().stream()
        .filter(row -> !row.getKey().matches(form.print().hidden()))
        .map(
            row ->
                new FormRow(
                    row.getKey(),
                    emphasis(row.getKey()),
                    columns.stream().map(leaf -> marked(leaf, row, cells, earlier)).toList(),
                    continues(row.getKey())))
        .toList();
  }

  /** Whether it is a further line of a place. */
  private boolean continues(String rowKey) {
    return form.query().isEmpty() && form.lines().indexOf(form.lineOf(rowKey)) > 0;
  }

  private Emphasis emphasis(String rowKey) {
    boolean group = form.query().filter(query -> rowKey.matches(query.groups())).isPresent();
    return isTotal(rowKey) ? Emphasis.TOTAL : group ? Emphasis.GROUP : Emphasis.NORMAL;
  }

  boolean isTotal(String rowKey) {
    return !form.isList() && form.placeOf(rowKey).equals(ComposedCell.TOTAL);
  }

  private FormCell marked(
      FormColumn leaf,
      Map.Entry<String, Map<String, ComposedCell>> row,
      PrintedCells cells,
      Optional<PublicationNotes.Earlier> earlier) {
    ComposedCell stored = row.getValue().get(leaf.key());
    FormCell cell = cells.cell(leaf, row.getKey(), row.getValue());
    return stored != null && isRestated(stored, earlier) ? cell.asRestated() : cell;
  }

  /** Whether an earlier publication had another figure; the lines of lists are never compared. */
  boolean isRestated(ComposedCell stored, Optional<PublicationNotes.Earlier> earlier) {
    return !form.isList() && earlier.filter(before -> before.differs(stored)).isPresent();
  }

  /** Whether a column holds nothing, or nothing but zero. */
  boolean isEmpty(String column) {
    return rows.values().stream()
        .map(row -> row.get(column))
        .filter(Objects::nonNull)
        .allMatch(
            cell ->
                cell.textValue() == null && (cell.value() == null || cell.value().signum() == 0));
  }

  /** Whether a sum of money is printed shorter than it is. */
  boolean isRounded() {
    return form.leaves().stream()
        .filter(PrintedCells::isMoney)
        .flatMap(leaf -> rows.values().stream().map(row -> row.get(leaf.key())))
        .filter(cell -> cell != null && cell.value() != null)
        .anyMatch(
            cell ->
                PrintedCells.millions(cell.value()).movePointRight(6).compareTo(cell.value()) != 0);
  }

  private static Comparator<String> placesOf(
      FormDefinition form, Map<String, Map<String, ComposedCell>> rows) {
    String ordinal = columnOf(form, ColumnContent.Ordinal.class);
    FormLine main = form.lines().get(0);
    return Comparator.<String>comparingInt(
            key -> number(rows.get(main.rowKey(form.placeOf(key))), ordinal))
        .thenComparing(form::placeOf)
        .thenComparingInt(key -> form.lines().indexOf(form.lineOf(key)));
  }

  private static Comparator<String> households(
      FormDefinition form, Map<String, Map<String, ComposedCell>> rows) {
    String household = columnOf(form, ColumnContent.HouseholdOrdinal.class);
    String member = columnOf(form, ColumnContent.MemberOrdinal.class);
    Map<String, Integer> heads = new HashMap<>();
    rows.values()
        .forEach(
            row -> {
              ComposedCell head = row.get(household);
              if (head != null) {
                heads.put(head.rowLabel(), Integer.parseInt(head.textValue()));
              }
            });
    return Comparator.<String>comparingInt(
            key -> heads.getOrDefault(rows.get(key).values().iterator().next().rowLabel(), 0))
        .thenComparingInt(key -> number(rows.get(key), member));
  }

  private static String columnOf(FormDefinition form, Class<? extends ColumnContent> content) {
    return form.leaves().stream()
        .filter(leaf -> content.isInstance(leaf.content()))
        .findFirst()
        .map(FormColumn::key)
        .orElse("");
  }

  /** The number in that column; 0 for rows that have none, such as the total. */
  private static int number(Map<String, ComposedCell> row, String column) {
    ComposedCell cell = row == null ? null : row.get(column);
    return cell == null ? 0 : Integer.parseInt(cell.textValue());
  }
}
