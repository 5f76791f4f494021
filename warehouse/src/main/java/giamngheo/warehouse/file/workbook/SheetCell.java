package giamngheo.warehouse.file.workbook;

/**
 * A cell that is not blank.
 *
 * @param column its column from 1
 * @param stored of what kind its content is
 * @param text the content, as {@link Stored} says; may be empty where there is none
 * @param code the content as a code: with the zeros and signs that the format of a number adds
 * @param isStruckOut whether the content or part of it is crossed out
 */
public record SheetCell(int column, Stored stored, String text, String code, boolean isStruckOut) {

  SheetCell(int column, Stored stored, String text) {
    this(column, stored, text, text);
  }

  SheetCell(int column, Stored stored, String text, String code) {
    this(column, stored, text, code, false);
  }

  /** Where a spreadsheet has a cell, row and column counted from 1: {@code D7}. */
  public static String address(int row, int column) {
    return CellRange.address(row, column);
  }

  /** Whether two cells hold the same. */
  boolean holdsLike(SheetCell other) {
    return stored == other.stored && text.equals(other.text);
  }

  SheetCell at(int otherColumn) {
    return new SheetCell(otherColumn, stored, text, code, isStruckOut);
  }

  SheetCell struckOut() {
    return new SheetCell(column, stored, text, code, true);
  }
}
