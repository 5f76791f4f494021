package giamngheo.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.layout.Density;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.HeadingGrid;
import giamngheo.reports.pdf.PageFit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of a district's communes and its signatures stand on one page. */
class OnePageTest {
  @TempDir Path folder;

  private static Form addressed() {
    Form form = SampleForms.reviewResult();
    return SampleForms.withDocument(
        form,
        form.document()
            .marked("Biểu số 1")
            .addressed(List.of("- Sở Nội vụ;", "- Ban Chỉ đạo giảm nghèo huyện;", "- Lưu: VT.")));
  }

  private static PageFit fit(Form form, int spare) throws JRException {
    HeadingGrid grid = HeadingGrid.of(form.headings());
    return PageFit.of(form, grid, CellFormat.words(form, grid.leaves()), spare);
  }

  @Test
  void eighteenCommunesTotalMarkAndSignaturesStandOnOnePage() throws IOException {
    List<String> pages = Printed.pages(FormPrinter.print(addressed(), Format.PDF, folder));
    assertEquals(1, pages.size());
    for (String words : List.of("Biểu số 1", "Xã Tân Thành", "Đơn vị tính", "CHỦ TỊCH")) {
      assertTrue(pages.get(0).contains(words), words);
    }
  }

  @Test
  void lettersStayReadable() throws JRException {
    assertTrue(fit(addressed(), 0).layout().plan().fontSize() >= 8);
    for (Density density : Density.tried(14)) {
      assertTrue(density.largest() >= 10, "ten points up to fourteen columns");
    }
  }

  @Test
  void aCloserDensityIsTakenWhereItSavesAPage() throws JRException {
    Form form = addressed();
    List<FormRow> rows = new ArrayList<>(form.rows());
    rows.addAll(form.rows());
    PageFit twice = fit(SampleForms.withRows(form, rows), 0);
    assertFalse(twice.onePage());
    assertNotEquals(Density.ROOMY, twice.density(), "two pages instead of three");
    rows.addAll(form.rows());
    PageFit thrice = fit(SampleForms.withRows(form, rows), 0);
    assertEquals(Density.ROOMY, thrice.density(), "too many rows for one page");
    assertTrue(fit(form, 0).onePage());
  }

  @Test
  void aTableOfTenHamletsOfTwoLinesFitsWithLongNotesAndRecipients() throws IOException {
    Form form = SampleForms.poorMovement();
    Form hamlets =
        SampleForms.withDocument(
            SampleForms.withRows(form, form.rows().subList(0, 22)), addressed().document());
    assertEquals(1, Printed.pages(FormPrinter.print(hamlets, Format.PDF, folder)).size());
  }
}
