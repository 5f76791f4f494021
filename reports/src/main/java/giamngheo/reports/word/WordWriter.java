package giamngheo.reports.word;

import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.layout.ColumnPlan;
import giamngheo.reports.layout.Page;
import giamngheo.reports.layout.TitleRule;
import giamngheo.reports.layout.WordPage;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormWriter;
import giamngheo.reports.model.HeadingGrid;
import giamngheo.reports.model.PrintingException;
import java.io.BufferedOutputStream;
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

/** Prints a form as a Word document whose table a clerk can edit. */
public final class WordWriter implements FormWriter {
  @Override
  public int write(Form form, Path file) throws IOException {
    HeadingGrid grid = HeadingGrid.of(form.headings());
    if (grid.leaves().size() > WordTable.MOST_COLUMNS) {
      throw PrintingException.tooManyColumns(
          form.fileName(), grid.leaves().size(), WordTable.MOST_COLUMNS);
    }
    List<String[]> words = CellFormat.words(form, grid.leaves());
    WordDocument.Frame frame =
        new WordDocument.Frame(
            WordPage.LANDSCAPE,
            form.title(),
            form.document().language(),
            form.watermark().orElse(""),
            form.footLine());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        WordDocument document = new WordDocument(out, frame)) {
      write(form, grid, words, document);
    }
    try {
      return rows(file, form.document().annex() ? 1 : 2) - grid.depth() - 1;
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  /** Everything of a form, into a document of which it may be a part. */
  static void write(Form form, HeadingGrid grid, List<String[]> words, WordDocument document)
      throws IOException {
    ColumnPlan plan = ColumnPlan.of(grid, words, Page.BODY_WIDTH);
    WordBlock block = new WordBlock(document, WordPage.LANDSCAPE);
    block.heading(form.document());
    block.mark(form.document());
    block.title(
        form.title(),
        form.subtitles(),
        TitleRule.length(form, WordPage.LANDSCAPE.bodyWidth()),
        form.unitLine());
    new WordFormTable(document, grid, plan).writeKept(form.rows(), words);
    block.notes(form.notes());
    block.signatures(form.document());
  }

  /** Rows of a table: the second where the first is the heading of the document. */
  private static int rows(Path file, int table) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    int tables = 0;
    int rows = 0;
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream body = zip.getInputStream(zip.getEntry(WordDocument.BODY))) {
      XMLStreamReader reader = factory.createXMLStreamReader(body);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          tables += reader.getLocalName().equals("tbl") ? 1 : 0;
          rows += tables == table && reader.getLocalName().equals("tr") ? 1 : 0;
        }
      }
    }
    return rows;
  }
}
