package giamngheo.warehouse.file.format;

import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.file.workbook.WorkbookFault;

/**
 * The one place that builds refusals of whole files.
 *
 * @param sheet the sheet that is being read; empty where there is none
 */
public record Refusals(CheckTexts texts, String sheet) {
  public FileRefused because(String checkId, Object... details) {
    return new FileRefused(texts.finding(checkId, null, null, details), sheet);
  }

  /** A workbook that a reader stumbled over; the cause helps whoever looks closer. */
  FileRefused damaged(Exception cause) {
    FileRefused refused = because("UNREADABLE_FILE.damaged_spreadsheet");
    refused.initCause(cause);
    return refused;
  }

  /** A workbook that contradicts itself or the format. */
  FileRefused workbook(WorkbookFault fault) {
    FileRefused refused =
        because(
            switch (fault.kind()) {
              case DAMAGED -> "UNREADABLE_FILE.damaged_spreadsheet";
              case ARCHIVE -> "UNREADABLE_FILE.archive";
              case CHECKSUM -> "UNREADABLE_FILE.checksum";
              case TOO_MANY_TEXTS -> "UNREADABLE_FILE.too_many_texts";
              case TOO_MANY_MERGED -> "UNREADABLE_FILE.too_many_merged";
            },
            fault.details());
    refused.initCause(fault);
    return refused;
  }
}
