package giamngheo.warehouse.file.workbook;

/** What a cell holds. */
public enum Stored {
  TEXT,
  /** A number with a decimal point and without grouping. */
  NUMBER,
  /** A number that shows as a day: {@code yyyy-mm-dd}, with {@code Thh:mm:ss} if it has a time. */
  DAY,
  /** A number that shows as a time of day or a duration. */
  TIME_OF_DAY,
  /** A number that shows with a percent sign; the text is the number before the sign. */
  PERCENT,
  /** A number that shows with fewer digits before the decimal point than it has. */
  SCALED,
  /** A word for an error of the spreadsheet: {@code #N/A}. */
  ERROR,
  /** A formula without a result. */
  NOT_STORED,
  /** Something that is no value of the kind that the cell names. */
  DAMAGED,
  /** Part of merged cells whose value stands in another column, or hidden under such. */
  MERGED
}
