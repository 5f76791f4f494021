package giamngheo.warehouse.file.layout;

import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.Column.Need;
import giamngheo.warehouse.table.ColumnType;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.MemberTable;
import java.util.ArrayList;
import java.util.List;

/** The columns in which lines of a dataset rest. */
public final class StoredColumns {
  private StoredColumns() {}

  /**
   * The table's columns, with {@code id_number} replaced by {@code id_hash} and {@code id_last3};
   * for households the tick columns; then the extra columns of the layout.
   */
  public static List<Column> of(InputTable table, SourceLayout layout, List<String> tickColumns) {
    return of(table, layout.extraColumns(table.name()), tickColumns);
  }

  /** The same with the columns that a layout adds. */
  public static List<Column> of(
      InputTable table, List<Column> extraColumns, List<String> tickColumns) {
    List<Column> stored = new ArrayList<>();
    for (Column column : table.columns()) {
      if (column.name().equals(MemberTable.ID_NUMBER)) {
        stored.add(plain(MemberTable.ID_HASH, ColumnType.TEXT));
        stored.add(plain(MemberTable.ID_LAST3, ColumnType.TEXT));
      } else {
        stored.add(column);
      }
    }
    if (table.name().equals(HouseholdTable.TABLE.name())) {
      tickColumns.forEach(tick -> stored.add(plain(tick, ColumnType.BOOLEAN)));
    }
    extraColumns.stream()
        .filter(extra -> table.column(extra.name()).isEmpty())
        .forEach(stored::add);
    return List.copyOf(stored);
  }

  private static Column plain(String name, ColumnType type) {
    return new Column(name, type, Need.OPTIONAL, List.of(), null, null);
  }
}
