package giamngheo.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/**
 * The rows of a form as Jasper reads them: one field per column, and some that say how the row
 * stands out, to which section it belongs and whether the end is near.
 */
final class FormRows implements JRDataSource {
  /** True for a row in bold. */
  static final String BOLD = "bold";

  /** True for the last rows, which stay with the signatures. */
  static final String CLOSING = "closing";

  /** Number of the section that a row belongs to; a heading begins one and stays with its rows. */
  static final String SECTION = "section";

  /** How many rows stay with the signatures. */
  static final int CLOSING_ROWS = 2;

  private final List<FormRow> rows;
  private final List<String[]> words;
  private final Map<String, Integer> columns = new HashMap<>();
  private int row = -1;
  private int section;

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
    section += row < rows.size() && beginsSection(rows, row) ? 1 : 0;
    return row < rows.size();
  }

  /** Headings one after another begin one section. */
  static boolean beginsSection(List<FormRow> rows, int row) {
    return rows.get(row).emphasis() == Emphasis.GROUP
        && (row == 0 || rows.get(row - 1).emphasis() != Emphasis.GROUP);
  }

  @Override
  public Object getFieldValue(JRField field) {
    return switch (field.getName()) {
      case BOLD -> rows.get(row).emphasis().bold();
      case SECTION -> section;
      case CLOSING -> row >= rows.size() - CLOSING_ROWS;
      default -> words.get(row)[columns.get(field.getName())];
    };
  }
}
