package giamngheo.warehouse.file.format;

import giamngheo.warehouse.check.CheckTexts;

/** The one place that builds refusals of whole files. */
public record Refusals(CheckTexts texts) {
  public FileRefused because(String checkId, Object... details) {
    return new FileRefused(texts.finding(checkId, null, null, details));
  }

  /** A workbook that a reader stumbled over; the cause helps whoever looks closer. */
  FileRefused damaged(Exception cause) {
    FileRefused refused = because("UNREADABLE_FILE.damaged_spreadsheet");
    refused.initCause(cause);
    return refused;
  }
}
