package giamngheo.warehouse.refusal;

/** The machine did not do its part: disk, network, cluster. */
public final class SystemFailed extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses with a text of what, why and what to do. */
  public SystemFailed(Text text) {
    this(text, null);
  }

  /** Refuses and keeps the cause for those who ask for details. */
  public SystemFailed(Text text, Throwable cause) {
    super(text, cause);
  }

  @Override
  public int exitCode() {
    return 3;
  }
}
