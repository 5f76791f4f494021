package giamngheo.warehouse.file.workbook;

import java.util.List;

/**
 * A row with at least one cell of its own that is not blank.
 *
 * @param number its number from 1
 * @param isHidden whether a filter, a fold or a person hid it
 * @param cells cells that are not blank, from the left; merged ones filled downwards
 */
public record SheetRow(int number, boolean isHidden, List<SheetCell> cells) {}
