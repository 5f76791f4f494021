package giamngheo.warehouse.file.format;

import giamngheo.warehouse.check.Finding;

/** A file that cannot be used at all; none of its lines is read. */
public final class FileRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final Finding finding;

  FileRefused(Finding finding) {
    super(finding.messageEn());
    this.finding = finding;
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
