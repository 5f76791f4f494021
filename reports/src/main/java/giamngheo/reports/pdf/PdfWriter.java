package giamngheo.reports.pdf;

import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.layout.MissingLetters;
import giamngheo.reports.layout.Watermark;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormWriter;
import giamngheo.reports.model.HeadingGrid;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** Prints a form as PDF/A-2U (ISO 19005-2) through JasperReports, to be read in fifty years. */
public final class PdfWriter implements FormWriter {
  /** sRGB by IEC 61966-2-1, made for this project: what the colours of the file mean. */
  private static final String COLOURS = "icc/srgb.icc";

  @Override
  public int write(Form form, Path file) throws IOException {
    try {
      JasperPrint print = fill(form);
      export(print, form.title(), form.document(), file);
      return rows(print);
    } catch (JRException failure) {
      throw new IOException(failure);
    }
  }

  public static JasperPrint fill(Form form) throws JRException {
    HeadingGrid grid = HeadingGrid.of(form.headings());
    List<String[]> words =
        CellFormat.words(form, grid.leaves()).stream().map(MissingLetters::marked).toList();
    PageFit fit = PageFit.of(form, grid, words);
    var report = JasperCompileManager.compileReport(FormDesign.of(form, fit, words));
    JasperFormRows rows = new JasperFormRows(form, words, grid.leaves().size());
    JasperPrint print = JasperFillManager.fillReport(report, new HashMap<>(), rows);
    PageFurniture.add(
        print,
        fit.paper(),
        form.watermark().map(Watermark::under),
        form.footLine(),
        form.seal(),
        PageNumbers.of(form, print));
    if (fit.density().joined()) {
      PageFurniture.mark(print, fit.paper(), form.document().mark());
    }
    return print;
  }

  /** Rows that stand on the pages. */
  public static int rows(JasperPrint print) {
    return print.getPages().stream().mapToInt(PdfWriter::rows).sum();
  }

  /** Rows that stand on a page. */
  static int rows(JRPrintPage page) {
    return (int)
        page.getElements().stream()
            .filter(element -> Objects.equals(TableBands.ROW_KEY, element.getKey()))
            .count();
  }

  /** Writes filled pages as PDF/A-2U with title, author and language. */
  static void export(JasperPrint print, String title, DocumentBlock document, Path file)
      throws IOException, JRException {
    export(List.of(print), title, document, file);
  }

  /** Several prints, one behind the other; each keeps its own paper. */
  static void export(List<JasperPrint> prints, String title, DocumentBlock document, Path file)
      throws IOException, JRException {
    export(prints, title, document.issuingAgency(), document.language(), file);
  }

  /** The same without a document block. */
  static void export(JasperPrint print, String title, String author, Locale language, Path file)
      throws IOException, JRException {
    export(List.of(print), title, author, language, file);
  }

  private static void export(
      List<JasperPrint> prints, String title, String author, Locale language, Path file)
      throws IOException, JRException {
    try (OutputStream out = Files.newOutputStream(file)) {
      JRPdfExporter exporter = new JRPdfExporter();
      exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
      exporter.setConfiguration(archive(title, author, language));
      exporter.exportReport();
    }
  }

  /** What makes a PDF/A-2U of the export. */
  static SimplePdfExporterConfiguration archive(String title, String author, Locale language) {
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setCompressed(true);
    configuration.setMetadataTitle(title);
    configuration.setMetadataAuthor(author);
    configuration.setDisplayMetadataTitle(true);
    configuration.setTagLanguage(language.toLanguageTag());
    configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2U);
    configuration.setIccProfilePath(COLOURS);
    return configuration;
  }
}
