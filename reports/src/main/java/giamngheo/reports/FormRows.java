package giamngheo.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/**
 * The rows of a form as Jasper reads them: one field per column, and two that say how the row
 * stands out and whether the end is near.
 */
final class FormRows implements JRDataSource {
  /** True for a row in bold. */
  static final String BOLD = "bold";

  /** True for the last rows, which stay with the signatures. */
  static final String CLOSING = "closing";

  /** How many rows stay with the signatures. */
  static final int CLOSING_ROWS = 2;

  private final List<FormRow> rows;
  private final List<String[]> words;
  private final Map<String, Integer> columns = new HashMap<>();
  private int row = -1;

  /**
   * @param words the rows in words
   */
  FormRows(Form form, List<String[]> words, int columns) {
    this.rows = form.rows();
    this.words = words;
    for (int i = 0; i < columns; i++) {
      this.columns.put(fieldName(i), i);
    }
  }

  static String fieldName(int column) {
    return "column" + column;
  }

  @Override
  public boolean next() {
    row++;
    return row < rows.size();
  }

  @Override
  public Object getFieldValue(JRField field) {
    return switch (field.getName()) {
      case BOLD -> rows.get(row).emphasis().bold();
      case CLOSING -> row >= rows.size() - CLOSING_ROWS;
      default -> words.get(row)[columns.get(field.getName())];
    };
  }
}
