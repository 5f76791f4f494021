package giamngheo.reports.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import giamngheo.reports.FormPrinter;
import giamngheo.reports.Format;
import giamngheo.reports.SampleForms;
import giamngheo.reports.model.Form;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a telephone reads from the first page of a release. */
class QrCodeTest {
  private static final String SEAL =
      "giamngheo|2024-185-official-1|review-result|185|2024/year|3F2A-9C41";

  @TempDir Path folder;

  @Test
  void theFirstPageOfAReleaseSaysItsReleaseFormAreaAndPeriod() throws Exception {
    assertEquals(SEAL, read(sealed(SEAL)));
  }

  @Test
  void aDraftHasNoCode() {
    assertThrows(NotFoundException.class, () -> read(sealed("")));
  }

  private static Form sealed(String seal) {
    Form form = SampleForms.released(SampleForms.reviewResult());
    return new Form(
        form.id(),
        form.fileName(),
        form.document(),
        form.title(),
        form.subtitles(),
        form.unitLine(),
        form.headings(),
        form.rows(),
        form.notes(),
        form.watermark(),
        form.stamp(),
        form.source(),
        seal);
  }

  private String read(Form form) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(FormPrinter.print(form, Format.PDF, folder).toFile())) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
      int width = page.getWidth();
      int height = page.getHeight();
      int[] points = page.getRGB(0, 0, width, height, null, 0, width);
      var bitmap =
          new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, points)));
      return new QRCodeReader().decode(bitmap).getText();
    }
  }
}
