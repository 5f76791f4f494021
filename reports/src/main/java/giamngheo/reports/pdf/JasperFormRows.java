package giamngheo.reports.pdf;

import giamngheo.reports.layout.RowSections;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/**
 * The rows of a form as Jasper reads them: one field per column, and some that say how the row
 * stands out, to which section it belongs and whether the end is near.
 */
public final class JasperFormRows implements JRDataSource {
  /** True for a row in bold. */
  static final String BOLD = "bold";

  /** True for the last rows, which stay with the signatures. */
  static final String CLOSING = "closing";

  /** Changes where rows begin that stand on one page: a heading and the rows of its first place. */
  static final String SECTION = "section";

  /** Changes where a part of a list begins, on a page of its own. */
  static final String PART = "part";

  private final List<FormRow> rows;
  private final List<String[]> words;
  private final Map<String, Integer> columns = new HashMap<>();
  private final int closing;
  private int row = -1;
  private int section;
  private int part;

  /**
   * @param words the rows in words
   */
  JasperFormRows(Form form, List<String[]> words, int columns) {
    this.rows = form.rows();
    this.words = words;
    this.closing = RowSections.closing(rows);
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
    part += row < rows.size() && RowSections.beginsPart(rows, row) ? 1 : 0;
    section += row < rows.size() && RowSections.begins(rows, row) ? 1 : 0;
    return row < rows.size();
  }

  @Override
  public Object getFieldValue(JRField field) {
    return switch (field.getName()) {
      case BOLD -> rows.get(row).emphasis().bold();
      case SECTION -> section;
      case PART -> part;
      case CLOSING -> row >= closing;
      default -> words.get(row)[columns.get(field.getName())];
    };
  }
}
