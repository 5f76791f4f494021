package giamngheo.reports;

import giamngheo.reports.layout.PageSize;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads printed files back, by other libraries than those that wrote them. */
public final class Printed {
  private Printed() {}

  /** Text of each page in reading order. */
  public static List<String> pages(Path pdf) throws IOException {
    return pages(pdf, true);
  }

  /** Text of each page, cell after cell. */
  static List<String> cells(Path pdf) throws IOException {
    return pages(pdf, false);
  }

  private static List<String> pages(Path pdf, boolean byPosition) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(byPosition);
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      return pages;
    }
  }

  /** Text in the top margin of each page. */
  static List<String> topMargins(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      List<String> margins = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.addRegion(
            "top",
            new Rectangle2D.Float(0, 0, PageSize.LANDSCAPE.width(), PageSize.LANDSCAPE.top()));
        stripper.extractRegions(page);
        margins.add(stripper.getTextForRegion("top").strip());
      }
      return margins;
    }
  }

  static List<Row> sheet(Path xlsx) throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(xlsx.toFile(), new ReadingOptions(true, false))) {
      return workbook.getFirstSheet().read();
    }
  }

  /** Raw XML of a part of a workbook. */
  public static String part(Path xlsx, String name) throws IOException {
    try (ZipFile zip = new ZipFile(xlsx.toFile());
        InputStream part = zip.getInputStream(zip.getEntry(name))) {
      return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
