package giamngheo.warehouse.table;

import java.util.List;
import java.util.Optional;

/**
 * A dataset that communes and agencies send: its name and its columns in canonical order.
 *
 * @param name the dataset's name on the command line and in SQL
 * @param columns input columns as in a file, {@code id_number} included
 */
public record InputTable(String name, List<Column> columns) {

  public InputTable {
    columns = List.copyOf(columns);
  }

  /** Every dataset that {@code load} takes, in the order in which they are documented. */
  public static List<InputTable> all() {
    return List.of(
        HouseholdTable.TABLE,
        MemberTable.TABLE,
        PopulationTable.TABLE,
        DeclaredTotalTable.TABLE,
        HouseholdLinkTable.TABLE);
  }

  /** The dataset of that name, if there is one. */
  public static Optional<InputTable> named(String name) {
    return all().stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The column of that name, if there is one. */
  public Optional<Column> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }
}
