package giamngheo.jobs.portal;

import giamngheo.jobs.portal.MeasuredFigures.Measured;
import giamngheo.jobs.portal.ProgrammeRows.TableRow;
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
 * The figures of each area as one value to be written. Cells that are withheld are the word {@link
 * #WITHHELD}; those that are not available are null.
 */
final class AreaScripts {
  /** Stands in place of a figure that is too small to be public. */
  static final String WITHHELD = "*";

  private final Map<String, Map<String, Map<Integer, Map<String, Map<String, Object>>>>> cells =
      new TreeMap<>();
  private final Map<String, List<Object>> measured = new TreeMap<>();
  private final Map<String, Map<String, Map<String, List<Object>>>> programme = new TreeMap<>();
  private final Map<String, SortedSet<Integer>> years = new TreeMap<>();

  void cells(ReviewCells review, Set<FigureKey> withheld) {
    review
        .values()
        .forEach(
            (key, value) -> {
              years.computeIfAbsent(key.area(), area -> new TreeSet<>()).add(key.year());
              cells
                  .computeIfAbsent(key.area(), area -> new TreeMap<>())
                  .computeIfAbsent(key.form(), form -> new TreeMap<>())
                  .computeIfAbsent(key.year(), year -> new TreeMap<>())
                  .computeIfAbsent(key.row(), row -> new LinkedHashMap<>())
                  .put(key.column(), withheld.contains(key) ? WITHHELD : number(value));
            });
  }

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
                  row.scope(),
                  row.unit(),
                  row.kind(),
                  row.fromYear(),
                  row.cutoff(),
                  row.numerator(),
                  row.denominator(),
                  row.value(),
                  row.high()));
    }
  }

  void programme(Collection<TableRow> rows) {
    for (TableRow row : rows) {
      Map<String, Object> cell = new LinkedHashMap<>();
      row.cells().forEach((column, value) -> cell.put(column, value instanceof BigDecimal number ? number(number) : value));
      programme
          .computeIfAbsent(row.area(), area -> new TreeMap<>())
          .computeIfAbsent(row.form(), form -> new TreeMap<>())
          .computeIfAbsent(row.year() + "/" + row.period(), period -> new ArrayList<>())
          .add(Arrays.asList(row.key(), row.label(), cell));
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

  /** The cell of an area; null if it is not there. */
  Object cell(FigureKey key) {
    return cells
        .getOrDefault(key.area(), Map.of())
        .getOrDefault(key.form(), Map.of())
        .getOrDefault(key.year(), Map.of())
        .getOrDefault(key.row(), Map.of())
        .get(key.column());
  }

  /** Everything of one area. */
  Map<String, Object> of(String area) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("cells", cells.get(area));
    all.put("measured", measured.getOrDefault(area, List.of()));
    all.put("programme", programme.getOrDefault(area, Map.of()));
    return all;
  }

  private static Object number(BigDecimal value) {
    return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
