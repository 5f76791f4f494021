package giamngheo.jobs.sample;

import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.InputTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One line of a file before it is written: a value or null per column of its dataset. Values are
 * text, whole numbers, decimals, booleans or dates.
 */
final class Line {
  private static final Map<String, Map<String, Integer>> POSITIONS = new ConcurrentHashMap<>();

  private final Map<String, Integer> positions;
  private final Object[] values;

  private Line(Map<String, Integer> positions, Object[] values) {
    this.positions = positions;
    this.values = values;
  }

  static Line of(InputTable table) {
    Map<String, Integer> positions =
        POSITIONS.computeIfAbsent(table.name(), name -> positionsOf(table));
    return new Line(positions, new Object[positions.size()]);
  }

  private static Map<String, Integer> positionsOf(InputTable table) {
    Map<String, Integer> positions = new HashMap<>();
    for (Column column : table.columns()) {
      positions.put(column.name(), positions.size());
    }
    return Map.copyOf(positions);
  }

  Line set(String column, Object value) {
    values[positions.get(column)] = value;
    return this;
  }

  Object get(String column) {
    return values[positions.get(column)];
  }

  Line copy() {
    return new Line(positions, values.clone());
  }

  /**
   * Columns that a file of these lines needs, in canonical order; unused optional ones are left
   * out.
   */
  static List<String> columnsUsed(InputTable table, List<Line> lines) {
    boolean[] used = new boolean[table.columns().size()];
    for (Line line : lines) {
      for (int i = 0; i < used.length; i++) {
        used[i] |= line.values[i] != null;
      }
    }
    return table.columns().stream()
        .filter(column -> column.isRequired() || used[table.columns().indexOf(column)])
        .map(Column::name)
        .toList();
  }
}
