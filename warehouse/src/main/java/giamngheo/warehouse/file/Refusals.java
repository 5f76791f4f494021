package giamngheo.warehouse.file;

import giamngheo.warehouse.check.CheckTexts;

/** The one place that builds refusals of whole files. */
record Refusals(CheckTexts texts) {
  FileRefused because(String checkId, Object... details) {
    return new FileRefused(texts.finding(checkId, null, null, details));
  }
}
