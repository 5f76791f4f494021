package giamngheo.jobs.form;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One printed cell, as a row of {@code form_cell} holds it.
 *
 * @param rowKey key of the row
 * @param rowLabel name of the place or, in lists, code of the household
 * @param column number printed under the heading
 * @param value the figure, two decimals; null if not available or if the cell is text
 * @param textValue the text; null if the cell is a figure
 */
public record ComposedCell(
    String rowKey, String rowLabel, String column, BigDecimal value, String textValue)
    implements Serializable {
  /** Row key of the area's own line. */
  public static final String TOTAL = "total";

  /** Column of the figure that a form's note states. */
  public static final String NOTE = "note";

  public static ComposedCell figure(
      String rowKey, String rowLabel, String column, BigDecimal value) {
    return new ComposedCell(rowKey, rowLabel, column, value, null);
  }

  public static ComposedCell text(String rowKey, String rowLabel, String column, String text) {
    return new ComposedCell(rowKey, rowLabel, column, null, text);
  }
}
