package giamngheo.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.pdf.BriefPrinterTest;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Printed files may be kept for good: PDF/A-2U as veraPDF judges it. */
class ArchiveTest {
  @TempDir Path folder;

  @Test
  void draftsAndListsAreArchivable()
      throws IOException, ModelParsingException, ValidationException, EncryptedPdfException {
    VeraGreenfieldFoundryProvider.initialise();
    assertArchivable(FormPrinter.print(SampleForms.list(40), Format.PDF, folder));
    assertArchivable(
        FormPrinter.print(SampleForms.released(SampleForms.reviewResult()), Format.PDF, folder));
    assertArchivable(BriefPrinterTest.print(BriefPrinterTest.brief(25), folder));
    assertArchivable(
        NarrativePrinter.print(SampleNarratives.report("4.321", 40), Format.PDF, folder));
  }

  private static void assertArchivable(Path pdf)
      throws IOException, ModelParsingException, ValidationException, EncryptedPdfException {
    PDFAFlavour flavour = PDFAFlavour.PDFA_2_U;
    try (PDFAParser parser = Foundries.defaultInstance().createParser(pdf.toFile(), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      assertTrue(result.isCompliant(), () -> result.getTestAssertions().toString());
    }
  }

  @Test
  void fileSaysItsTitleAndLanguage() throws IOException {
    Path pdf = FormPrinter.print(SampleForms.poorMovement(), Format.PDF, folder);
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertEquals("Tổng hợp diễn biến hộ nghèo", document.getDocumentInformation().getTitle());
      assertEquals("vi-VN", document.getDocumentCatalog().getLanguage());
    }
  }
}
