package giamngheo.reports.xlsx;

import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormKeys;
import giamngheo.reports.model.Heading;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/**
 * The hidden second sheet: at the address of every cell that leads back to its households stands
 * its key.
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
      List<String> keys = FormKeys.of(form, form.rows().get(i), leaves);
      for (int c = 0; c < keys.size(); c++) {
        if (!keys.get(c).isEmpty()) {
          sheet.inlineString(firstRow + i, c, keys.get(c));
        }
      }
    }
  }
}
