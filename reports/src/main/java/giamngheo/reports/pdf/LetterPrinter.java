package giamngheo.reports.pdf;

import giamngheo.reports.layout.Watermark;
import giamngheo.reports.layout.WholeFile;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Letters;
import giamngheo.reports.model.PrintingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;

/**
 * Prints thousands of letters into one PDF/A file. Pages that are not being filled or exported rest
 * in a swap file that only the user can read and that goes away with the printing.
 */
public final class LetterPrinter {
  /** Pages kept in memory. */
  private static final int PAGES_AT_HAND = 40;

  private static final int SWAP_BLOCK = 4096;
  private static final int SWAP_GROWTH = 256;

  private LetterPrinter() {}

  /**
   * Prints the letters to {@code folder/<fileName>.pdf}; the file appears whole or not at all.
   *
   * @throws PrintingException if the template is refused, the name could leave the folder, a letter
   *     is missing, or the file cannot be written
   */
  public static Path print(Letters letters, Path folder) {
    return WholeFile.write(letters.fileName(), "pdf", folder, file -> write(letters, file));
  }

  private static void write(Letters letters, Path file) throws IOException {
    JasperReport template = Template.load(letters.layout());
    Path swap = Files.createTempDirectory("giamngheo");
    JRSwapFileVirtualizer pages =
        new JRSwapFileVirtualizer(
            PAGES_AT_HAND, new JRSwapFile(swap.toString(), SWAP_BLOCK, SWAP_GROWTH), true);
    try {
      LetterRows rows = new LetterRows(letters.letters());
      Map<String, Object> parameters = new HashMap<>();
      parameters.put(JRParameter.REPORT_VIRTUALIZER, pages);
      parameters.put(Template.WATERMARK, letters.watermark().map(Watermark::under).orElse(null));
      parameters.put(Template.STAMP, letters.footLine());
      JasperPrint print = JasperFillManager.fillReport(template, parameters, rows);
      if (print.getPages().size() < rows.printed()) {
        throw PrintingException.rowsMissing(
            letters.fileName(), rows.printed(), print.getPages().size());
      }
      pages.setReadOnly(true);
      PdfWriter.export(print, letters.title(), letters.author(), DocumentBlock.VIETNAMESE, file);
    } catch (JRException failure) {
      throw new IOException(failure);
    } finally {
      pages.cleanup();
      Files.deleteIfExists(swap);
    }
  }
}
