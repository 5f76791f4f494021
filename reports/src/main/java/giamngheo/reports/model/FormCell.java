package giamngheo.reports.model;

import java.math.BigDecimal;

/**
 * One cell of a form's table: a number, a text, or neither.
 *
 * @param value the number, already rounded; null for a text or a blank
 * @param text the text, printed as it stands and never as a formula; null for a number or a blank
 * @param restated whether an earlier publication had another figure here; printed as {@link #MARK}
 * @param flagged whether a note under the table says what is unusual about it; printed as {@link
 *     #FLAG}
 * @param counted whether it counts something though its column holds figures with decimals
 */
public record FormCell(
    BigDecimal value, String text, boolean restated, boolean flagged, boolean counted) {
  /** Stands behind a restated figure. */
  public static final String MARK = "r";

  /** Stands behind a figure that a note speaks of. */
  static final String FLAG = "*";

  private static final String SPACE = "\u00a0";

  private static final FormCell BLANK = new FormCell(null, null, false, false, false);

  /** Refuses a cell that is both; composes and cleans the text. */
  public FormCell {
    if (value != null && text != null) {
      throw PrintingException.cellOfTwoKinds(value);
    }
    text = text == null ? null : PlainText.of(text);
  }

  /** A cell that no earlier publication contradicts. */
  public FormCell(BigDecimal value, String text) {
    this(value, text, false, false, false);
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

  /** The same figure as a count: without decimals that it does not have. */
  public FormCell asCounted() {
    return new FormCell(value, text, restated, flagged, true);
  }

  /** The same figure, marked: an earlier publication had another one. */
  public FormCell asRestated() {
    return new FormCell(value, text, true, flagged, counted);
  }

  /** The same figure, marked: a note under the table speaks of it. */
  public FormCell asFlagged() {
    return new FormCell(value, text, restated, true, counted);
  }

  /** The marks behind the figure, each after a space that no line ends with; empty for none. */
  public String marks() {
    return (restated ? SPACE + MARK : "") + (flagged ? SPACE + FLAG : "");
  }

  /** The marks of a cell without a figure. */
  public String marksAlone() {
    return marks().isEmpty() ? "" : marks().substring(SPACE.length());
  }

  /** A figure that is not available. */
  public static FormCell blank() {
    return BLANK;
  }
}
