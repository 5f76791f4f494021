package giamngheo.reports.pdf;

import giamngheo.reports.model.Form;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Many forms as one PDF/A-2U, each on its own pages, with a bookmark. */
public final class PdfBinder {
  private PdfBinder() {}

  /** Writes the file and returns how many rows of the forms stand in it. */
  public static int write(List<Form> forms, String title, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      List<JasperPrint> prints = new ArrayList<>();
      int rows = 0;
      for (Form form : forms) {
        JasperPrint print = PdfWriter.fill(form);
        print.setName(form.title());
        rows += PdfWriter.rows(print);
        prints.add(print);
      }
      SimplePdfExporterConfiguration configuration =
          PdfWriter.archive(
              title, forms.get(0).document().issuingAgency(), forms.get(0).document().language());
      configuration.setCreatingBatchModeBookmarks(true);
      JRPdfExporter exporter = new JRPdfExporter();
      exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
      exporter.setConfiguration(configuration);
      exporter.exportReport();
      return rows;
    } catch (JRException failure) {
      throw new IOException(failure);
    }
  }
}
