package giamngheo.warehouse.file.format;

/** What a file says about the content of a cell. A CSV file knows only text. */
public enum CellKind {
  /** Text, or a cell without a type. */
  TEXT,
  /** A number of a spreadsheet, given with a decimal point and without grouping. */
  NUMBER,
  /** A number that a spreadsheet shows as a day, given as {@code yyyy-mm-dd[Thh:mm:ss]}. */
  DAY,
  /** A number that a spreadsheet shows as a time of day. */
  TIME_OF_DAY,
  /** A number that a spreadsheet shows with a percent sign, given as the number before it. */
  PERCENT,
  /** A number that a spreadsheet shows in thousands or millions of what it stores. */
  SCALED,
  /** A word for an error of the spreadsheet. */
  ERROR,
  /** A formula whose result is not stored. */
  NOT_STORED,
  /** A cell whose content is no value. */
  DAMAGED,
  /** A cell that is part of merged ones whose value stands in another column. */
  MERGED;

  /** Whether there is no value, although the cell is not blank. */
  public boolean isFault() {
    return this == ERROR || this == NOT_STORED || this == DAMAGED || this == MERGED;
  }

  /** Whether the text is a number with a decimal point, however the cell shows it. */
  public boolean isNumber() {
    return this == NUMBER || this == PERCENT || this == SCALED || this == TIME_OF_DAY;
  }
}
