package giamngheo.reports;

import java.math.BigDecimal;

/**
 * One cell of a form's table: a number, a text, or neither.
 *
 * @param value the number, already rounded; null for a text or a blank
 * @param text the text, printed as it stands and never as a formula; null for a number or a blank
 */
public record FormCell(BigDecimal value, String text) {
  private static final FormCell BLANK = new FormCell(null, null);

  /** Refuses a cell that is both; composes and cleans the text. */
  public FormCell {
    if (value != null && text != null) {
      throw PrintingException.cellOfTwoKinds(value);
    }
    text = text == null ? null : PlainText.of(text);
  }

  public static FormCell number(BigDecimal value) {
    return new FormCell(value, null);
  }

  public static FormCell number(long value) {
    return new FormCell(BigDecimal.valueOf(value), null);
  }

  public static FormCell text(String text) {
    return new FormCell(null, text);
  }

  /** A figure that is not available. */
  public static FormCell blank() {
    return BLANK;
  }
}
