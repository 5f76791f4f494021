package giamngheo.warehouse.file.format;

/** What a file says about the content of a cell. A CSV file knows only text. */
public enum CellKind {
  /** Text, or a cell without a type. */
  TEXT,
  /** A number of a spreadsheet, given with a decimal point and without grouping. */
  NUMBER
}
