package giamngheo.reports.xlsx;

import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.layout.ColumnPlan;
import giamngheo.reports.layout.Page;
import giamngheo.reports.layout.TableLayout;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormWriter;
import giamngheo.reports.model.HeadingGrid;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.Workbook;

/** Prints a form as a workbook of one sheet, with numbers that can be added up. */
public final class XlsxWriter implements FormWriter {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Override
  public int write(Form form, Path file) throws IOException {
    HeadingGrid grid = HeadingGrid.of(form.headings());
    List<String[]> words = CellFormat.words(form, grid.leaves());
    TableLayout layout = new TableLayout(grid, ColumnPlan.of(grid, words, Page.BODY_WIDTH));
    int firstRow;
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "giamngheo", "1.0")) {
      workbook.properties().setTitle(form.title());
      firstRow = new XlsxSheet(workbook.newWorksheet(form.id()), form, layout, words).write();
      if (!form.source().isEmpty()) {
        XlsxKeys.write(workbook.newWorksheet(XlsxKeys.SHEET), form, grid.leaves(), firstRow);
      }
    }
    XlsxHeaders.give(XlsxMargins.of(form), file, SHEET);
    try {
      return rows(file, firstRow, firstRow + words.size());
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  /** Rows that stand in the finished file between two rows of the sheet, counted from 0. */
  private static int rows(Path file, int from, int to) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    int rows = 0;
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream sheet = zip.getInputStream(zip.getEntry(SHEET))) {
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
