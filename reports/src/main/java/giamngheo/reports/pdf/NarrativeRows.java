package giamngheo.reports.pdf;

import giamngheo.reports.layout.MissingLetters;
import giamngheo.reports.pdf.NarrativeRow.Kind;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/** The bands of a report in words as Jasper reads them; every condition is a field. */
final class NarrativeRows implements JRDataSource {
  static final String TEXT = "text";

  /** Changes where a heading or caption begins, which must not stand at the foot of a page. */
  static final String START = "start";

  /** True for the last text, which stays with the signatures. */
  static final String CLOSING = "closing";

  private final List<NarrativeRow> rows;
  private int row = -1;
  private int start;
  private boolean closing;

  NarrativeRows(List<NarrativeRow> rows) {
    this.rows = rows;
  }

  /** Field that is true for rows of that kind. */
  static String flag(Kind kind) {
    return "is_" + kind.name();
  }

  /** Field that is true for rows of that table. */
  static String flag(int table) {
    return prefix(table) + "is";
  }

  /** What the names of the fields of a table's cells begin with. */
  static String prefix(int table) {
    return "table" + table + "_";
  }

  @Override
  public boolean next() {
    row++;
    if (row >= rows.size()) {
      return false;
    }
    Kind kind = rows.get(row).kind();
    boolean follows = row > 0 && rows.get(row - 1).kind().leads();
    closing = row == rows.size() - 1 && kind != Kind.TABLE;
    start += kind.leads() && !follows ? 1 : 0;
    return true;
  }

  @Override
  public Object getFieldValue(JRField field) {
    NarrativeRow now = rows.get(row);
    String name = field.getName();
    if (name.equals(TEXT)) {
      return MissingLetters.marked(now.text());
    }
    if (name.equals(START)) {
      return start;
    }
    if (name.equals(CLOSING)) {
      return closing;
    }
    if (name.equals(JasperFormRows.BOLD)) {
      return now.bold();
    }
    if (name.startsWith("is_")) {
      return name.equals(flag(now.kind()));
    }
    if (name.endsWith("_is")) {
      return name.equals(flag(now.table()));
    }
    String prefix = prefix(now.table()) + JasperFormRows.fieldName(0).replace("0", "");
    return name.startsWith(prefix)
        ? MissingLetters.marked(now.cells().get(Integer.parseInt(name.substring(prefix.length()))))
        : null;
  }
}
