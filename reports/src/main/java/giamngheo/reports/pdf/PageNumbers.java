package giamngheo.reports.pdf;

import giamngheo.reports.layout.RowSections;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * What stands in the middle of the top margin: the number of the page; in lists of how many it is
 * one, counted within its part, whose heading stands before it.
 */
final class PageNumbers {
  private PageNumbers() {}

  /** The numbers of pages that are not counted; the first page has none. */
  static List<String> plain(int pages) {
    List<String> numbers = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      numbers.add(page == 1 ? "" : Integer.toString(page));
    }
    return numbers;
  }

  /** The numbers of the pages of a form. */
  static List<String> of(Form form, JasperPrint print) {
    List<JRPrintPage> pages = print.getPages();
    if (!form.isList()) {
      return plain(pages.size());
    }
    List<Integer> starts = starts(form.rows(), pages);
    List<String> numbers = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      int start = starts.get(page);
      int first = starts.indexOf(start);
      int count = starts.lastIndexOf(start) - first + 1;
      String number = form.document().pageWord() + " " + (page - first + 1) + "/" + count;
      String part = start == 0 ? "" : heading(form.rows().get(start)) + " – ";
      numbers.add(page == 0 ? "" : part + number);
    }
    return numbers;
  }

  /** The row with which the part of each page begins. */
  private static List<Integer> starts(List<FormRow> rows, List<JRPrintPage> pages) {
    List<Integer> starts = new ArrayList<>();
    int start = 0;
    int row = 0;
    for (JRPrintPage page : pages) {
      if (row < rows.size() && RowSections.beginsPart(rows, row)) {
        start = row;
      }
      starts.add(start);
      row += PdfWriter.rows(page);
    }
    return starts;
  }

  private static String heading(FormRow row) {
    return row.cells().stream()
        .map(FormCell::text)
        .filter(Objects::nonNull)
        .reduce((first, last) -> last)
        .orElse("");
  }
}
