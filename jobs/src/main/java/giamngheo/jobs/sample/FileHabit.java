package giamngheo.jobs.sample;

/** How a commune writes its review files. */
enum FileHabit {
  /** CSV with commas, ISO dates, 1 and 0. */
  CANONICAL,
  /**
   * CSV as a Vietnamese Excel saves it: byte order mark, semicolons, CRLF, dd/mm/yyyy, có/không.
   */
  SEMICOLON,
  /** XLSX with Vietnamese headers, dates and numbers as real cells. */
  FORM_DATES,
  /** XLSX with Vietnamese headers, dates and decimals typed as text. */
  FORM_TEXT;

  boolean isSpreadsheet() {
    return this == FORM_DATES || this == FORM_TEXT;
  }
}
