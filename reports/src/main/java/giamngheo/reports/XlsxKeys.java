package giamngheo.reports;

import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/**
 * The hidden second sheet: at the address of every cell that holds a figure stands the key by which
 * its households are found. A row without figures, such as a household of a list, has one key in
 * its first column.
 */
final class XlsxKeys {
  static final String SHEET = "keys";

  private XlsxKeys() {}

  /**
   * Fills the sheet.
   *
   * @param firstRow sheet row of the first row of the table's body, counted from 0
   */
  static void write(Worksheet sheet, Form form, List<Heading> leaves, int firstRow) {
    sheet.setVisibilityState(VisibilityState.HIDDEN);
    for (int i = 0; i < form.rows().size(); i++) {
      FormRow row = form.rows().get(i);
      boolean figures = false;
      for (int c = 0; c < leaves.size(); c++) {
        if (isFigure(leaves.get(c).kind()) && row.cells().get(c).value() != null) {
          sheet.inlineString(firstRow + i, c, form.key(row, leaves.get(c)));
          figures = true;
        }
      }
      if (!figures) {
        sheet.inlineString(firstRow + i, 0, form.key(row, leaves.get(0)));
      }
    }
  }

  private static boolean isFigure(ColumnKind kind) {
    return kind == ColumnKind.COUNT || kind == ColumnKind.RATE;
  }
}
