package giamngheo.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.layout.RowSections;
import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of one place, and the end of a table with its signatures, stay on one page. */
class KeptRowsTest {
  @TempDir Path folder;

  /** A form of so many lines of one row each, then places of several lines. */
  private static Form form(int single, int places, int lines) {
    List<Heading> headings =
        List.of(
            Heading.leaf("Địa bàn", "A", ColumnKind.TEXT, 2),
            Heading.leaf("Đơn vị tính", "B", ColumnKind.TEXT, 1),
            SampleForms.count("Số lượng", "1"));
    List<FormRow> rows = new ArrayList<>();
    for (int i = 0; i < single; i++) {
      rows.add(SampleForms.row("s" + i, Emphasis.NORMAL, "Riêng " + i, "Hộ", i));
    }
    for (int i = 0; i < places; i++) {
      rows.add(SampleForms.row("p" + i, Emphasis.NORMAL, "Xã " + i, "Dòng 0 của " + i + ".", 1));
      for (int line = 1; line < lines; line++) {
        FormRow further =
            SampleForms.row(
                "p" + i + "/" + line, Emphasis.NORMAL, "", "Dòng " + line + " của " + i + ".", 1);
        rows.add(new FormRow(further.key(), further.emphasis(), further.cells(), true));
      }
    }
    Form whole = SampleForms.form("lines", "Biểu có nhiều dòng mỗi xã", headings, rows);
    return SampleForms.released(whole);
  }

  @Test
  void noPageBeginsWithAFurtherLineOfAPlace() throws IOException {
    int inOrder = 0;
    for (int lines = 2; lines <= 3; lines++) {
      for (int single = 0; single < lines; single++) {
        Form form = form(single, 40, lines);
        List<String> pages = Printed.pages(FormPrinter.print(form, Format.PDF, folder));
        assertTrue(pages.size() > 2, "pages " + pages.size());
        for (int place = 0; place < 40; place++) {
          String first = "Dòng 0 của " + place + ".";
          String last = "Dòng " + (lines - 1) + " của " + place + ".";
          assertTrue(
              pages.stream().anyMatch(page -> page.contains(first) && page.contains(last)),
              "place " + place + " after " + single + " with " + lines + " lines");
          inOrder++;
        }
      }
    }
    assertEquals(200, inOrder);
  }

  @Test
  void theLastPageBeginsWithTheFirstLineOfAPlace() {
    assertEquals(9, RowSections.closing(form(0, 5, 3).rows()));
    assertEquals(4, RowSections.closing(form(0, 5, 2).rows()));
    assertEquals(0, RowSections.closing(form(0, 2, 4).rows()), "from its first line");
    assertEquals(3, RowSections.closing(form(9, 0, 2).rows()));
    assertEquals(0, RowSections.closing(form(1, 0, 2).rows()));
  }

  @Test
  void wordKeepsLinesOfAPlaceAndTheEndOfTheTableTogether() throws IOException {
    Form form = form(3, 4, 2);
    try (InputStream in = Files.newInputStream(FormPrinter.print(form, Format.DOCX, folder));
        XWPFDocument word = new XWPFDocument(in)) {
      List<XWPFTableRow> rows = word.getTables().get(1).getRows();
      List<Boolean> kept = new ArrayList<>();
      for (XWPFTableRow row : rows.subList(2, rows.size())) {
        kept.add(row.getTableCells().stream().allMatch(cell -> kept(cell.getParagraphs())));
      }
      assertEquals(
          List.of(false, false, false, true, false, true, true, true, true, true, true), kept);
      List<XWPFParagraph> under =
          word.getParagraphs().stream()
              .filter(paragraph -> word.getPosOfParagraph(paragraph) > tablePosition(word))
              .toList();
      assertEquals(2 + form.notes().size(), under.size(), "notes and an empty line on either side");
      assertTrue(kept(under.subList(0, under.size() - 1)), "notes stay with the signatures");
    }
  }

  private static int tablePosition(XWPFDocument word) {
    return word.getPosOfTable(word.getTables().get(1));
  }

  private static boolean kept(List<XWPFParagraph> paragraphs) {
    return paragraphs.stream().allMatch(paragraph -> paragraph.getCTP().getPPr().isSetKeepNext());
  }
}
