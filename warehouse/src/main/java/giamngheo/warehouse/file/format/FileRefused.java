package giamngheo.warehouse.file.format;

import giamngheo.warehouse.check.Finding;

/** A file that cannot be used at all; none of its lines is read. */
public final class FileRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final Finding finding;
  private final String sheet;

  FileRefused(Finding finding, String sheet) {
    super(finding.messageEn());
    this.finding = finding;
    this.sheet = sheet;
  }

  /** The sheet because of which it is refused; empty if that is no matter of a sheet. */
  public String sheet() {
    return sheet;
  }

  /** UNREADABLE_FILE, EMPTY_FILE or MISSING_COLUMN. */
  public String checkId() {
    return finding.checkId();
  }

  /** What is wrong, why, and what to do, in Vietnamese. */
  public String messageVi() {
    return finding.messageVi();
  }

  /** The same in English. */
  public String messageEn() {
    return finding.messageEn();
  }
}
