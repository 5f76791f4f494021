package giamngheo.warehouse.file.workbook;

/** A workbook that cannot be read as one; whoever opens it finds the words. */
public final class WorkbookFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient Object[] details;

  /** What is wrong with it. */
  public enum Kind {
    /** The parts contradict each other or the format. */
    DAMAGED,
    /** The archive holds what readers would understand differently. Detail: what. */
    ARCHIVE,
    /** A part, named by the detail, differs from the checksum written beside it. */
    CHECKSUM,
    /** More texts than a table of one province has. Detail: the limit. */
    TOO_MANY_TEXTS,
    /** More merged cells than a sheet of forms has. Detail: the limit. */
    TOO_MANY_MERGED,
    /** More sheets than a workbook of a district has. Detail: the limit. */
    TOO_MANY_SHEETS
  }

  /**
   * @param kind what is wrong
   * @param details gaps of the sentence about it
   */
  public WorkbookFault(Kind kind, Object... details) {
    super(kind.toString());
    this.kind = kind;
    this.details = details.clone();
  }

  /** A part that is no XML of the format. */
  static WorkbookFault damaged(Exception cause) {
    WorkbookFault fault = new WorkbookFault(Kind.DAMAGED);
    fault.initCause(cause);
    return fault;
  }

  public Kind kind() {
    return kind;
  }

  /** Gaps of the sentence about it. */
  public Object[] details() {
    return details.clone();
  }
}
