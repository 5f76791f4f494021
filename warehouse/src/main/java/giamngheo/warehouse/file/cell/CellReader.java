package giamngheo.warehouse.file.cell;

import giamngheo.warehouse.file.format.CellKind;

/** Turns the text of one filled cell into a typed value. */
@FunctionalInterface
public interface CellReader {
  /**
   * Reads a cell.
   *
   * @param text clean text of the cell, not empty
   * @param kind what the file says about it
   */
  Reading read(String text, CellKind kind);
}
