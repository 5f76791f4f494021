package giamngheo.warehouse.refusal;

/**
 * The command cannot be meant: an option, a missing file, an unknown table or code. Nothing was
 * done.
 */
public non-sealed class CallerMistake extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses with a text of what, why and what to do. */
  public CallerMistake(Text text) {
    this(text, null);
  }

  /** Refuses and keeps the cause for those who ask for details. */
  public CallerMistake(Text text, Throwable cause) {
    super(text, cause);
  }

  @Override
  public int exitCode() {
    return 1;
  }
}
