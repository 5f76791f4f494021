package giamngheo.warehouse.file.line;

/** What a row under the headings can be besides a line. */
enum RowKind {
  /** Numbers or letters of the columns. */
  NUMBERS,
  /** The headings once more, as on every printed page. */
  HEADINGS,
  /** Title of a section. */
  SECTION,
  /** A sum of lines. */
  TOTAL,
  /** Nothing in any column that is used: a remark beside the table, a number without a line. */
  BESIDE,
  /** Below the last line: day, signatures, remarks. */
  CLOSING
}
