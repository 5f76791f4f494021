package giamngheo.warehouse.file.heading;

import giamngheo.warehouse.file.layout.ColumnLayout;
import giamngheo.warehouse.file.layout.DatasetLayout;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.layout.StoredColumns;
import giamngheo.warehouse.file.text.HeadingKey;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.InputTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The headings by which a dataset of a layout is recognised: made once, compared with every row in
 * which headings of a file may stand.
 *
 * @param known keys of each column's headings
 * @param required columns without which a table cannot be loaded
 */
public record DatasetHeadings(
    String layout, String dataset, List<Set<String>> known, List<Required> required) {

  /**
   * A required column.
   *
   * @param shown its heading, as people read it
   * @param keys keys of its headings
   */
  record Required(String shown, Set<String> keys) {}

  /** Of one dataset of a layout. */
  public static DatasetHeadings of(
      SourceLayout layout, InputTable table, List<String> tickColumns) {
    DatasetLayout dataset = layout.of(table.name());
    List<Column> stored = StoredColumns.of(table, layout, tickColumns);
    Map<String, ColumnLayout> layouts = KnownHeadings.layouts(dataset, table, stored);
    List<Required> required = new ArrayList<>();
    for (Column column : stored) {
      if (column.isRequired() && !dataset.constants().containsKey(column.name())) {
        ColumnLayout known = layouts.get(column.name());
        List<String> headings = known == null ? List.of() : known.headers();
        required.add(
            new Required(headings.isEmpty() ? column.name() : headings.get(0), keys(headings)));
      }
    }
    return new DatasetHeadings(
        layout.id(),
        table.name(),
        layouts.values().stream().map(column -> keys(column.headers())).toList(),
        List.copyOf(required));
  }

  /** The keys of headings, as {@link #compare} takes them. */
  public static Set<String> keys(Collection<String> headings) {
    return headings.stream().map(HeadingKey::of).collect(Collectors.toUnmodifiableSet());
  }

  /** How well the headings of a table fit. */
  public HeadingMatch compare(Set<String> keys) {
    return new HeadingMatch(
        layout,
        dataset,
        (int) known.stream().filter(column -> isThere(column, keys)).count(),
        known.size(),
        required.stream()
            .filter(column -> !isThere(column.keys(), keys))
            .map(Required::shown)
            .toList());
  }

  private static boolean isThere(Set<String> column, Set<String> keys) {
    return column.stream().anyMatch(keys::contains);
  }
}
