package giamngheo.warehouse.file.layout;

import giamngheo.warehouse.table.Column;
import java.util.List;
import java.util.Optional;

/**
 * Where a layout finds one column.
 *
 * @param name canonical name
 * @param headers headings under which it may stand; none if only a constant supplies it
 * @param notation how its values are written
 * @param own the column itself, if the table does not know it
 */
public record ColumnLayout(
    String name, List<String> headers, Notation notation, Optional<Column> own) {}
