package giamngheo.warehouse.refusal;

/** The data do not allow it: a file refused, figures that cannot be compared, a blocked release. */
public final class DataDoNotAllow extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses with a text of what, why and what to do. */
  public DataDoNotAllow(Text text) {
    this(text, null);
  }

  /** Refuses and keeps the cause for those who ask for details. */
  public DataDoNotAllow(Text text, Throwable cause) {
    super(text, cause);
  }

  @Override
  public int exitCode() {
    return 2;
  }
}
