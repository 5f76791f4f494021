package giamngheo.reports.word;

import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.layout.RowSections;
import giamngheo.reports.layout.TitleRule;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.FormWriter;
import giamngheo.reports.model.HeadingGrid;
import giamngheo.reports.model.PrintingException;
import giamngheo.reports.pdf.PageFit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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
    PageFit fit = PageFit.loose(form, grid, words);
    WordDocument.Frame frame =
        new WordDocument.Frame(
            fit.paper(),
            form.title(),
            form.document().language(),
            form.watermark().orElse(""),
            form.footLine(),
            fit.density().joined() ? form.document().mark() : "",
            form.isList() ? form.document().pageWord() : "");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        WordDocument document = new WordDocument(out, frame)) {
      write(form, fit, words, document, true);
    }
    try {
      int parts = parts(form.rows());
      int first = form.document().annex() ? 1 : 2;
      return rows(file, first, first + parts - 1) - parts * (grid.depth() + 1);
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  /** Everything of a form, on pages of its own in a document of which it is a part. */
  static void annex(Form form, WordDocument document) throws IOException {
    HeadingGrid grid = HeadingGrid.of(form.headings());
    List<String[]> words = CellFormat.words(form, grid.leaves());
    PageFit fit = PageFit.loose(form, grid, words);
    document.nextSection(fit.paper());
    write(form, fit, words, document, false);
  }

  /**
   * @param alone whether the mark stands in the margin where room is short
   */
  private static void write(
      Form form, PageFit fit, List<String[]> words, WordDocument document, boolean alone)
      throws IOException {
    HeadingGrid grid = fit.layout().grid();
    DocumentBlock signed =
        fit.density().joined() ? form.document().withoutInstructions() : form.document();
    WordBlock block = new WordBlock(document, fit.paper(), fit.density());
    block.heading(form.document());
    if (!alone || !fit.density().joined()) {
      block.mark(form.document());
    }
    block.title(
        form.title(),
        form.subtitles(),
        TitleRule.length(form, fit.paper().bodyWidth()),
        form.unitLine());
    new WordFormTable(document, grid, fit.layout().plan()).writeKept(form.rows(), words);
    block.notes(form.notes());
    block.signatures(signed);
  }

  /** How many tables the parts of a list are. */
  private static int parts(List<FormRow> rows) {
    return 1
        + (int)
            IntStream.range(0, rows.size())
                .filter(row -> RowSections.beginsPart(rows, row))
                .count();
  }

  /** Rows of some tables: from the second where the first is the heading of the document. */
  private static int rows(Path file, int first, int last) throws IOException, XMLStreamException {
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
          rows += first <= tables && tables <= last && reader.getLocalName().equals("tr") ? 1 : 0;
        }
      }
    }
    return rows;
  }
}
