package giamngheo.warehouse.file.workbook;

import java.util.List;

/**
 * A row with at least one cell of its own that is not blank.
 *
 * @param number its number from 1
 * @param cells cells that are not blank, from the left; merged ones filled downwards
 */
public record SheetRow(int number, List<SheetCell> cells) {}
