package giamngheo.reports.xlsx;

import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormWriter;
import giamngheo.reports.model.HeadingGrid;
import giamngheo.reports.pdf.PageFit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.Workbook;

/** Prints a form as a workbook of one sheet, with numbers that can be added up. */
public final class XlsxWriter implements FormWriter {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  /** What a spreadsheet program takes as the name of a sheet. */
  private static final int LONGEST_NAME = 31;

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\\\n']");

  /** What a cut leaves at the end of a name. */
  private static final Pattern LOOSE_END = Pattern.compile("[\\s,;.–-]+$");

  @Override
  public int write(Form printed, Path file) throws IOException {
    Form form = ApartColumns.of(printed);
    HeadingGrid grid = HeadingGrid.of(form.headings());
    List<String[]> words = CellFormat.words(form, grid.leaves());
    PageFit fit = PageFit.ofSheet(form, grid, words);
    int firstRow;
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "giamngheo", "1.0")) {
      workbook.properties().setTitle(form.title());
      firstRow = new XlsxSheet(workbook.newWorksheet(name(form)), form, fit, words).write();
      if (!form.source().isEmpty()) {
        XlsxKeys.write(workbook.newWorksheet(XlsxKeys.SHEET), form, grid.leaves(), firstRow);
      }
    }
    XlsxHeaders.give(
        XlsxMargins.of(form, fit) + XlsxMargins.breaks(form.rows(), firstRow),
        XlsxFormulas.of(form, grid.leaves(), firstRow),
        file,
        SHEET);
    try {
      return rows(file, SHEET, firstRow, firstRow + words.size());
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  /** Name of the sheet: that of the form in the circular, else the beginning of its title. */
  private static String name(Form form) {
    String mark = form.document().mark();
    String words = NOT_IN_NAMES.matcher(mark.isBlank() ? title(form) : mark).replaceAll(" ");
    String name = words.strip();
    int end = name.length() <= LONGEST_NAME ? name.length() : name.lastIndexOf(' ', LONGEST_NAME);
    String shortened =
        LOOSE_END.matcher(name.substring(0, end < 1 ? LONGEST_NAME : end)).replaceAll("");
    return shortened.isBlank() ? form.id() : shortened;
  }

  private static String title(Form form) {
    String title = form.title().toLowerCase(DocumentBlock.VIETNAMESE);
    return title.isEmpty()
        ? title
        : title.substring(0, 1).toUpperCase(DocumentBlock.VIETNAMESE) + title.substring(1);
  }

  /** Rows that stand in the finished file between two rows of the sheet, counted from 0. */
  static int rows(Path file, String part, int from, int to) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    int rows = 0;
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream sheet = zip.getInputStream(zip.getEntry(part))) {
      XMLStreamReader reader = factory.createXMLStreamReader(sheet);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("row")) {
          int row = Integer.parseInt(reader.getAttributeValue(null, "r")) - 1;
          rows += row >= from && row < to ? 1 : 0;
        }
      }
    }
    return rows;
  }
}
