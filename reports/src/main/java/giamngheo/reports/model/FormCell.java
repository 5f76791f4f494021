package giamngheo.reports.model;

import java.math.BigDecimal;

/**
 * One cell of a form's table: a number, a text, or neither.
 *
 * @param value the number, already rounded; null for a text or a blank
 * @param text the text, printed as it stands and never as a formula; null for a number or a blank
 * @param restated whether an earlier publication had another figure here; printed as {@link #MARK}
 */
public record FormCell(BigDecimal value, String text, boolean restated) {
  /** Stands behind a restated figure. */
  public static final String MARK = "r";

  private static final FormCell BLANK = new FormCell(null, null, false);

  /** Refuses a cell that is both; composes and cleans the text. */
  public FormCell {
    if (value != null && text != null) {
      throw PrintingException.cellOfTwoKinds(value);
    }
    text = text == null ? null : PlainText.of(text);
  }

  /** A cell that no earlier publication contradicts. */
  public FormCell(BigDecimal value, String text) {
    this(value, text, false);
  }

  public static FormCell number(BigDecimal value) {
    return new FormCell(value, null, false);
  }

  public static FormCell number(long value) {
    return new FormCell(BigDecimal.valueOf(value), null, false);
  }

  public static FormCell text(String text) {
    return new FormCell(null, text, false);
  }

  /** The same figure, marked: an earlier publication had another one. */
  public FormCell asRestated() {
    return new FormCell(value, text, true);
  }

  /** A figure that is not available. */
  public static FormCell blank() {
    return BLANK;
  }
}
