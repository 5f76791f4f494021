package giamngheo.warehouse.refusal;

/**
 * The program will not go on, and can say why.
 *
 * <p>The text has one to four lines: what is wrong with which value, why that stops the work, what
 * to do. It never holds personal data beyond a household code.
 */
public abstract sealed class Refusal extends RuntimeException
    permits CallerMistake, DataDoNotAllow, SystemFailed, WarehouseBusy {

  private static final long serialVersionUID = 1L;

  private final Text text;

  Refusal(Text text, Throwable cause) {
    super(text.en(), cause);
    this.text = text;
  }

  /** What to tell the person, in both languages. */
  public Text text() {
    return text;
  }

  /** The exit code that stands for this kind of refusal. */
  public abstract int exitCode();
}
