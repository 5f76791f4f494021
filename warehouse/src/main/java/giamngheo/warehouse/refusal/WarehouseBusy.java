package giamngheo.warehouse.refusal;

/** Another command is writing to the warehouse. Nothing was changed; the same again may succeed. */
public final class WarehouseBusy extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses with a text of what, why and what to do. */
  public WarehouseBusy(Text text) {
    this(text, null);
  }

  /** Refuses and keeps the cause for those who ask for details. */
  public WarehouseBusy(Text text, Throwable cause) {
    super(text, cause);
  }

  @Override
  public int exitCode() {
    return 4;
  }
}
