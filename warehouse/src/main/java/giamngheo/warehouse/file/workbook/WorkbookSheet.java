package giamngheo.warehouse.file.workbook;

/**
 * A sheet of a workbook.
 *
 * @param name its name on the tab
 * @param isHidden whether its tab is hidden
 * @param part the part that holds it
 */
public record WorkbookSheet(String name, boolean isHidden, String part) {}
