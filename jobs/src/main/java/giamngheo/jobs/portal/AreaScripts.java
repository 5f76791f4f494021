package giamngheo.jobs.portal;

import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.portal.MeasuredFigures.Measured;
import giamngheo.jobs.portal.StoredTables.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The figures of each area as values to be written. A row is a list of its cells in the order of
 * the form's columns: a figure, null if it is not available, {@link #WITHHELD} if it is not public.
 */
final class AreaScripts {
  /** Stands in place of a figure that is too small to be public. */
  static final String WITHHELD = "*";

  private final Map<String, List<String>> columns = new TreeMap<>();
  private final Map<String, Map<String, Map<Integer, Map<String, Object[]>>>> cells =
      new TreeMap<>();
  private final Map<String, List<Object>> measured = new TreeMap<>();
  private final Map<String, Map<String, Map<String, List<Object>>>> programme = new TreeMap<>();
  private final Map<String, SortedSet<Integer>> years = new TreeMap<>();
  private final Map<String, SortedSet<Integer>> comparable = new TreeMap<>();

  AreaScripts(Collection<FormDefinition> forms) {
    forms.forEach(
        form -> columns.put(form.id(), form.leaves().stream().map(FormColumn::key).toList()));
  }

  /** Cells of the review; those that are not public at the level of their area are left out. */
  void cells(ReviewCells review, SmallCells.Hidden hidden) {
    review
        .values()
        .forEach(
            (key, value) -> {
              years.computeIfAbsent(key.area(), area -> new TreeSet<>()).add(key.year());
              int place = columns.get(key.form()).indexOf(key.column());
              if (place >= 0 && !hidden.unshown().contains(key)) {
                cells
                        .computeIfAbsent(key.area(), area -> new TreeMap<>())
                        .computeIfAbsent(key.form(), form -> new TreeMap<>())
                        .computeIfAbsent(key.year(), year -> new TreeMap<>())
                        .computeIfAbsent(
                            key.row(), row -> new Object[columns.get(key.form()).size()])[place] =
                    hidden.small().contains(key) ? WITHHELD : number(value);
              }
            });
    hidden.unshown().forEach(this::markInShownRow);
  }

  /** In a row of which other cells are shown, a cell that is not public is not "not available". */
  private void markInShownRow(FigureKey key) {
    Object[] row = row(key);
    int place = columns.get(key.form()).indexOf(key.column());
    if (row != null && place >= 0) {
      row[place] = WITHHELD;
    }
  }

  private Object[] row(FigureKey key) {
    return cells
        .getOrDefault(key.area(), Map.of())
        .getOrDefault(key.form(), Map.of())
        .getOrDefault(key.year(), Map.of())
        .get(key.row());
  }

  /** Rows of {@code indicator_value}. */
  void measured(Collection<Measured> rows) {
    for (Measured row : rows) {
      measured
          .computeIfAbsent(row.area(), area -> new ArrayList<>())
          .add(
              Arrays.asList(
                  row.year(),
                  row.measure(),
                  row.indicator(),
                  row.part(),
                  row.unit(),
                  row.numerator(),
                  row.denominator(),
                  row.value()));
    }
  }

  /** Years that the program itself compared with the year before. */
  void comparable(Collection<Measured> changes) {
    for (Measured change : changes) {
      if (change.value() != null && change.fromYear() == change.year() - 1) {
        comparable.computeIfAbsent(change.area(), area -> new TreeSet<>()).add(change.year());
      }
    }
  }

  /** Tables of the programme. */
  void programme(Collection<TableRow> rows) {
    for (TableRow row : rows) {
      List<Object> line =
          new ArrayList<>(List.of(row.key(), row.label() == null ? "" : row.label()));
      for (String column : columns.get(row.form())) {
        Object value = row.cells().get(column);
        boolean repeats = value == null || value.equals("") || value.equals(row.label());
        line.add(
            repeats ? 0 : value instanceof BigDecimal figure ? List.of(number(figure)) : value);
      }
      programme
          .computeIfAbsent(row.area() + "-" + row.year(), place -> new TreeMap<>())
          .computeIfAbsent(row.form(), form -> new TreeMap<>())
          .computeIfAbsent(row.period(), period -> new ArrayList<>())
          .add(line);
    }
  }

  /** Areas that have figures. */
  Set<String> areas() {
    return cells.keySet();
  }

  /** Years of which an area has figures of the review. */
  SortedSet<Integer> years(String area) {
    return years.getOrDefault(area, new TreeSet<>());
  }

  /** Years of an area that may be compared with the year before. */
  SortedSet<Integer> comparable(String area) {
    return comparable.getOrDefault(area, new TreeSet<>());
  }

  /** The cell of an area; null if it is not there. */
  Object cell(FigureKey key) {
    Object[] row = row(key);
    return row == null ? null : row[columns.get(key.form()).indexOf(key.column())];
  }

  /** The review of one area. */
  Map<String, Object> of(String area) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("cells", cells.get(area));
    all.put("measured", measured.getOrDefault(area, List.of()));
    return all;
  }

  /** Tables of the programme by {@code area-year}. */
  Map<String, ?> programme() {
    return programme;
  }

  private static BigDecimal number(BigDecimal value) {
    return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
