package giamngheo.warehouse.file.heading;

import giamngheo.warehouse.file.layout.ColumnLayout;
import giamngheo.warehouse.file.layout.DatasetLayout;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.layout.StoredColumns;
import giamngheo.warehouse.file.text.HeadingKey;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.MemberTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The headings that a layout knows for a dataset.
 *
 * @param columns column by the matching key of each of its headings
 * @param required columns that must have a heading
 */
public record KnownHeadings(Map<String, String> columns, Set<String> required) {

  /**
   * How well a row of headings fits.
   *
   * @param required required columns that have a heading in it
   * @param known columns that have one
   */
  public record Fit(int required, int known) {
    static final Fit NONE = new Fit(0, 0);

    public boolean isBetterThan(Fit other) {
      return required == other.required ? known > other.known : required > other.required;
    }
  }

  public static KnownHeadings of(InputTable table, SourceLayout layout, List<String> tickColumns) {
    DatasetLayout dataset = layout.of(table.name());
    List<Column> stored = StoredColumns.of(table, layout, tickColumns);
    Map<String, String> columns = new HashMap<>();
    layouts(dataset, table, stored)
        .forEach(
            (name, column) ->
                column.headers().forEach(header -> columns.put(HeadingKey.of(header), name)));
    Set<String> required = new HashSet<>();
    stored.stream()
        .filter(Column::isRequired)
        .map(Column::name)
        .filter(name -> !dataset.constants().containsKey(name))
        .forEach(required::add);
    return new KnownHeadings(Map.copyOf(columns), Set.copyOf(required));
  }

  /** How the layout has each column of the dataset, by name. */
  static Map<String, ColumnLayout> layouts(
      DatasetLayout dataset, InputTable table, List<Column> stored) {
    Map<String, ColumnLayout> layouts = new HashMap<>();
    dataset.columns().forEach(column -> layouts.put(column.name(), column));
    if (dataset.isIdentity()) {
      Set<String> names = new HashSet<>();
      table.columns().forEach(column -> names.add(column.name()));
      stored.forEach(column -> names.add(column.name()));
      names.remove(MemberTable.ID_HASH);
      names.remove(MemberTable.ID_LAST3);
      names.forEach(
          name ->
              layouts.put(
                  name,
                  new ColumnLayout(name, List.of(name), dataset.notation(), Optional.empty())));
    }
    return layouts;
  }

  boolean knows(String heading) {
    return !heading.isEmpty() && columns.containsKey(HeadingKey.of(heading));
  }

  Fit fit(List<String> headings) {
    Set<String> found = new HashSet<>();
    for (String heading : new ArrayList<>(headings)) {
      String column = heading.isEmpty() ? null : columns.get(HeadingKey.of(heading));
      if (column != null) {
        found.add(column);
      }
    }
    int known = found.size();
    found.retainAll(required);
    return new Fit(found.size(), known);
  }

  public boolean isComplete(Fit fit) {
    return fit.required() == required.size();
  }
}
