package giamngheo.reports.word;

import giamngheo.reports.layout.PageSize;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A document under construction, written to the end as it comes. Serves one thread. */
public final class WordDocument implements Closeable {
  /** Name of the part that holds the body. */
  public static final String BODY = "word/document.xml";

  private static final WordParagraph BELOW_TABLE =
      WordParagraph.of(WordParagraph.Align.LEFT, WordText.plain("", 4));

  /** One time for all parts: equal content, equal bytes. */
  private static final LocalDateTime TIME = LocalDateTime.of(2022, 1, 1, 0, 0);

  /**
   * What surrounds the body.
   *
   * @param title name of the document in its properties
   * @param language for those who check its spelling
   * @param watermark word across every page; empty for none
   * @param footLine small line at the foot of every page
   * @param mark at the right of the first page's top margin; empty for none
   * @param pageWord before the number of a page that says of how many it is one, as the pages of a
   *     list do; empty for others
   */
  public record Frame(
      PageSize page,
      String title,
      Locale language,
      String watermark,
      String footLine,
      String mark,
      String pageWord) {}

  private final ZipOutputStream zip;
  private final Markup xml;
  private final WordContent content;
  private WordTable table;
  private PageSize page;
  private boolean isFirst = true;

  /** Starts a document; the stream is closed with it. */
  public WordDocument(OutputStream out, Frame frame) throws IOException {
    page = frame.page();
    zip = new ZipOutputStream(out);
    for (Map.Entry<String, WordParts.Part> part : WordParts.beside(frame).entrySet()) {
      entry(part.getKey());
      part.getValue().write(new Markup(new Unclosed(zip)));
      zip.closeEntry();
    }
    entry(BODY);
    xml = new Markup(new Unclosed(zip));
    content = new WordContent(xml, page.bodyWidth());
    Map<String, String> spaces = new LinkedHashMap<>();
    spaces.put("w", Markup.WORD);
    spaces.put("r", Markup.RELATIONS);
    xml.root("w:document", spaces).open("w:body");
  }

  /** Adds a paragraph to the body. */
  public void paragraph(WordParagraph paragraph) throws IOException {
    content.paragraph(paragraph);
  }

  /** Starts a table; rows follow until {@link #closeTable()}. */
  public void openTable(WordTable frameOfTable) throws IOException {
    table = frameOfTable;
    content.openTable(table);
  }

  /**
   * Adds a row to the open table.
   *
   * @param head whether it is repeated on every page
   */
  public void row(List<WordCell> cells, boolean head) throws IOException {
    content.row(table, cells, head);
  }

  /** Ends the table with an empty line below it, without which Word joins two tables. */
  public void closeTable() throws IOException {
    content.closeTable();
    table = null;
    paragraph(BELOW_TABLE);
  }

  /** The same for a table whose last rows stay on the page of what stands under it. */
  public void closeKeptTable() throws IOException {
    content.closeTable();
    table = null;
    paragraph(BELOW_TABLE.kept());
  }

  /** Starts a content control; paragraphs and tables up to {@link #closeControl()} stand in it. */
  public void openControl(WordControl control) throws IOException {
    content.openControl(control);
  }

  /** Ends the open content control. */
  public void closeControl() throws IOException {
    content.closeControl();
  }

  /** Ends the table; the next one begins a page. */
  public void breakTable() throws IOException {
    content.closeTable();
    table = null;
    content.pageBreak();
  }

  /** Ends the pages so far; what follows stands on that paper and counts its pages from one. */
  public void nextSection(PageSize next) throws IOException {
    xml.open("w:p").open("w:pPr");
    section();
    xml.close().close();
    page = next;
    content.within(page.bodyWidth());
    isFirst = false;
  }

  @Override
  public void close() throws IOException {
    section();
    xml.close().end();
    zip.closeEntry();
    zip.close();
  }

  private void section() throws IOException {
    xml.open("w:sectPr");
    xml.empty("w:headerReference", "w:type", "default", "r:id", "rId3");
    xml.empty("w:headerReference", "w:type", "first", "r:id", "rId4");
    xml.empty("w:footerReference", "w:type", "default", "r:id", "rId5");
    xml.empty("w:footerReference", "w:type", "first", "r:id", "rId5");
    int width = page.width() * 20;
    int height = page.height() * 20;
    if (page.isLandscape()) {
      xml.empty("w:pgSz", "w:w", width, "w:h", height, "w:orient", "landscape");
    } else {
      xml.empty("w:pgSz", "w:w", width, "w:h", height);
    }
    xml.empty(
        "w:pgMar",
        "w:top",
        page.top() * 20,
        "w:right",
        page.right() * 20,
        "w:bottom",
        page.bottom() * 20,
        "w:left",
        page.left() * 20,
        "w:header",
        560,
        "w:footer",
        480,
        "w:gutter",
        0);
    if (!isFirst) {
      xml.empty("w:pgNumType", "w:start", 1);
    }
    xml.empty("w:titlePg").close();
  }

  private void entry(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }

  /** Parts end, the file goes on; markup comes a few letters at a time, the file packs more. */
  private static final class Unclosed extends BufferedOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
